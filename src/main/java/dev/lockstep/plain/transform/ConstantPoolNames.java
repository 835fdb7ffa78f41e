package dev.lockstep.plain.transform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Replaces names of classes in a class file where all of them stand: in its constant pool (JVMS 4.4). Descriptors,
/// signatures and the arguments of bootstrap methods come with it. String literals keep their text.
final class ConstantPoolNames {
    private static final int UTF8 = 1;
    private static final int STRING = 8;

    private ConstantPoolNames() {}

    /// The class file with other names in it.
    ///
    /// @param names what stands in place of the name of a class, or of a descriptor
    static byte[] replaced(byte[] file, UnaryOperator<String> names) {
        try {
            return replace(file, names);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] replace(byte[] file, UnaryOperator<String> names) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length + 256);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(in.readInt());
        out.writeInt(in.readInt());
        int count = in.readUnsignedShort();
        byte[][] entries = new byte[count][];
        Map<Integer, String> texts = new HashMap<>();
        Map<Integer, Integer> literals = new HashMap<>();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            if (tag == UTF8) {
                texts.put(i, in.readUTF());
                continue;
            }
            byte[] rest = in.readNBytes(sizeOf(tag));
            if (tag == STRING) {
                literals.put(i, ((rest[0] & 0xff) << 8) | (rest[1] & 0xff));
            }
            entries[i] = entry(tag, rest);
            if (tag == 5 || tag == 6) {
                // A long or a double takes two places.
                i++;
            }
        }
        List<String> more = new ArrayList<>();
        literals.forEach((place, text) -> {
            String literal = Objects.requireNonNull(texts.get(text));
            if (!names.apply(literal).equals(literal)) {
                int other = count + more.size();
                more.add(literal);
                entries[place] = new byte[]{STRING, (byte) (other >> 8), (byte) other};
            }
        });
        out.writeShort(count + more.size());
        for (int i = 1; i < count; i++) {
            String text = texts.get(i);
            if (text != null) {
                out.writeByte(UTF8);
                out.writeUTF(names.apply(text));
            } else if (entries[i] != null) {
                out.write(entries[i]);
            }
        }
        for (String literal : more) {
            out.writeByte(UTF8);
            out.writeUTF(literal);
        }
        in.transferTo(out);
        return bytes.toByteArray();
    }

    private static byte[] entry(int tag, byte[] rest) {
        byte[] entry = new byte[rest.length + 1];
        entry[0] = (byte) tag;
        System.arraycopy(rest, 0, entry, 1, rest.length);
        return entry;
    }

    /// How many bytes follow the tag of an entry.
    private static int sizeOf(int tag) {
        return switch (tag) {
            case 7, STRING, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IllegalArgumentException("no entry of a constant pool: " + tag);
        };
    }
}

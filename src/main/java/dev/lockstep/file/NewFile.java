package dev.lockstep.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// Writes a file whole or not at all: to a new file beside the target, which is then moved into place in one step. What was
/// there before stays as it was until then, and for ever where anything goes wrong.
public final class NewFile {
    /// Writes the content.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final Path target;

    private NewFile(Path target) {
        this.target = target;
    }

    /// The file of this path, as it was typed.
    ///
    /// @throws IOException if no file can have this path
    public static NewFile at(String typed) throws IOException {
        if (typed.isBlank()) {
            throw new IOException("no file is named: name one, such as picture.png");
        }
        try {
            return at(Path.of(typed.strip()));
        } catch (InvalidPathException odd) {
            throw new IOException("no file can have this name: " + odd.getReason(), odd);
        }
    }

    /// The file of this path.
    ///
    /// @throws IOException if this is a folder, or in none
    public static NewFile at(Path typed) throws IOException {
        Path target = typed.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new IOException(target + " is a folder: name a file in it");
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is no folder that exists: make it, or name another");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new IOException(target + " may not be written: name another file");
        }
        return new NewFile(target);
    }

    /// Writes `content`. Nobody ever sees a part of it at the target.
    ///
    /// @throws IOException with one line that says what is wrong; the target is then as it was
    public void write(Content content) throws IOException {
        Path fresh = create();
        try {
            try (OutputStream out = Files.newOutputStream(fresh, StandardOpenOption.WRITE)) {
                content.writeTo(out);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException network) {
            throw new IOException(target + " is on a disk that cannot replace a file in one step: name another", network);
        } catch (FileSystemException refused) {
            throw new IOException("cannot write %s: %s".formatted(target, reason(refused)), refused);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Path create() throws IOException {
        Path folder = target.resolveSibling(".");
        try {
            // Not a temporary file of the JDK's: only its owner could read those, and a picture is made to be passed on.
            return Files.createFile(target.resolveSibling(".lockstep-" + UUID.randomUUID() + ".part"));
        } catch (AccessDeniedException denied) {
            throw new IOException("%s may not be written to: name another folder".formatted(folder.normalize()), denied);
        } catch (FileSystemException refused) {
            throw new IOException("cannot write in %s: %s".formatted(folder.normalize(), reason(refused)), refused);
        }
    }

    private static String reason(FileSystemException refused) {
        String reason = refused.getReason();
        if (refused instanceof NoSuchFileException) {
            return "it has gone";
        }
        return reason == null ? "it is not permitted" : reason;
    }
}

package dev.lockstep.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes a file whole or not at all: to a new file beside the target, which is then moved into place in one step. An
/// old file at the target is unchanged until then, and stays if anything fails.
///
/// Only a regular file is ever replaced, and keeps its mode: a device or a pipe that was replaced would be lost to
/// every program that uses it. A link stays, and its target is replaced.
public final class NewFile {
    /// Writes the content, and leaves the stream open.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static final int MOST_LINKS = 40;
    /// A disk with less room, in bytes, is taken for full.
    private static final long ROOM = 1 << 16;

    /// The path as typed, for messages.
    private final Path typed;
    /// The path after following links.
    private final Path target;

    private NewFile(Path typed, Path target) {
        this.typed = typed;
        this.target = target;
    }

    /// The file of this path, exactly as it was typed, white space at its ends and all.
    ///
    /// @throws IOException with one line, if no file can have this path, or it is no regular file
    public static NewFile at(String typed) throws IOException {
        if (typed.isBlank()) {
            throw error(
                    "no file is named: found \"%s\", expected the name of a file",
                    "keine Datei ist genannt: angegeben ist „%s“, nötig der Name einer Datei", typed);
        }
        try {
            Path path = Path.of(typed);
            NewFile file = at(path);
            // A Path drops a separator at its end, and would differ from what was typed.
            if (typed.endsWith("/") || typed.endsWith(path.getFileSystem().getSeparator())) {
                throw error(
                        "%s ends as the name of a folder does: name a file",
                        "%s endet wie der Name eines Ordners: eine Datei nennen", typed);
            }
            return file;
        } catch (InvalidPathException odd) {
            throw new FileError(noName(odd), odd);
        }
    }

    /// Why no file has such a name, in one line that begins with the name.
    public static LocalText noName(InvalidPathException odd) {
        String reason = odd.getReason();
        // The JDK's message where the system's charset lacks the characters, as with LC_ALL=C.
        return reason.contains("unmappable")
                ? LocalText.of(
                        "%s: no file can have this name where characters are %s: set LC_ALL=C.UTF-8, or name another",
                        "%s: so kann keine Datei heißen, wo Zeichen in %s sind: LC_ALL=C.UTF-8 setzen oder eine andere "
                                + "nennen",
                        odd.getInput(), System.getProperty("sun.jnu.encoding", "others"))
                : LocalText.of(
                        "%s: no file can have this name: %s; name another",
                        "%s: so kann keine Datei heißen: %s; eine andere nennen", odd.getInput(), character(reason));
    }

    /// The JDK's reasons are in English alone. Nul is the one character that no system takes.
    private static LocalText character(String reason) {
        return reason.startsWith("Nul ")
                ? LocalText.of("%s", "Nullzeichen sind nicht erlaubt", reason)
                : LocalText.of(reason);
    }

    private static FileError error(String english, String german, @Nullable Object... parts) {
        return new FileError(LocalText.of(english, german, parts));
    }

    private static FileError cannotWrite(Path file, IOException refused) {
        return new FileError(
                LocalText.of("cannot write %s: %s", "%s lässt sich nicht schreiben: %s", file, reason(refused)),
                refused);
    }

    /// The file of this path.
    ///
    /// @throws IOException with one line, if the path is no regular file, or its folder does not exist
    public static NewFile at(Path typed) throws IOException {
        Path shown = typed.toAbsolutePath();
        try {
            return found(shown);
        } catch (FileSystemException refused) {
            throw cannotWrite(shown, refused);
        }
    }

    private static NewFile found(Path shown) throws IOException {
        refuseOthers(shown, shown);
        Path target = followed(shown);
        if (Files.exists(shown) && !Files.isSameFile(shown, target)) {
            // A name that the system makes up, as that of a stream of this program.
            throw irregular(shown);
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw error(
                    "%s may not be written: name another file",
                    "%s darf nicht geschrieben werden: eine andere Datei nennen", shown);
        }
        return new NewFile(shown, target);
    }

    private static void refuseOthers(Path shown, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw error(
                    "%s is a folder: name a file in it",
                    "%s ist ein Ordner: eine Datei darin nennen", shown.normalize());
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw irregular(shown);
        }
    }

    private static FileError irregular(Path shown) {
        return error(
                "%s is no regular file: name another",
                "%s ist keine gewöhnliche Datei: eine andere nennen", shown);
    }

    /// Follows the links of a path, whether or not its file exists yet.
    private static Path followed(Path shown) throws IOException {
        Path at = shown;
        for (int links = 0; links <= MOST_LINKS; links++) {
            Path folder = at.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw error(
                        "%s is no folder that exists: make it, or name another",
                        "den Ordner %s gibt es nicht: ihn anlegen oder einen anderen nennen", folder);
            }
            at = folder.toRealPath().resolve(at.getFileName());
            if (!Files.isSymbolicLink(at)) {
                return at;
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        throw error(
                "%s is a link that leads to no file", "%s ist ein Verweis, der zu keiner Datei führt", shown);
    }

    /// Writes `content`. The target never has only a part of it.
    ///
    /// @throws IOException with one line that names the error; the target is then unchanged
    public void write(Content content) throws IOException {
        try (Part part = create();
                OutputStream out = Files.newOutputStream(part.file(), StandardOpenOption.WRITE)) {
            fill(part, out, content);
            refuseOthers(typed, target);
            part.moveTo(target);
        } catch (FileError told) {
            throw told;
        } catch (AtomicMoveNotSupportedException network) {
            throw new FileError(
                    LocalText.of(
                            "%s is on a disk that cannot replace a file in one step: name another",
                            "%s liegt auf einem Datenträger, der eine Datei nicht in einem Schritt ersetzen kann: "
                                    + "eine andere nennen",
                            typed),
                    network);
        } catch (IOException refused) {
            throw cannotWrite(typed, refused);
        }
    }

    /// An error while writing, such as a full disk, has no file name in its message.
    private void fill(Part part, OutputStream out, Content content) throws IOException {
        try {
            content.writeTo(out);
        } catch (FileError told) {
            throw told;
        } catch (IOException failed) {
            // Checked before the part is deleted, which makes room.
            if (!part.isOnAFullDisk()) {
                throw cannotWrite(typed, failed);
            }
            throw new FileError(
                    LocalText.of(
                            "cannot write %s: %s; make room there, or name another",
                            "%s lässt sich nicht schreiben: %s; dort Platz schaffen oder eine andere nennen",
                            typed, reason(failed)),
                    failed);
        }
    }

    private Part create() throws IOException {
        Path folder = target.resolveSibling(".").normalize();
        Part.sweep(folder);
        try {
            return Part.in(folder, target);
        } catch (FileError told) {
            throw told;
        } catch (AccessDeniedException denied) {
            throw new FileError(
                    LocalText.of(
                            "%s may not be written to: name another folder",
                            "in %s darf nicht geschrieben werden: einen anderen Ordner nennen", folder),
                    denied);
        } catch (IOException refused) {
            throw new FileError(
                    LocalText.of(
                            "cannot write in %s: %s", "in %s lässt sich nicht schreiben: %s",
                            folder, why(refused, folder)),
                    refused);
        }
    }

    /// Where the folder is there and still no file can be made in it, as in one that the system makes up.
    private static LocalText why(IOException refused, Path folder) {
        return refused instanceof NoSuchFileException && Files.isDirectory(folder)
                ? LocalText.of("no file can be made there", "dort lässt sich keine Datei anlegen")
                : reason(refused);
    }

    /// What the system says is in its own language.
    private static LocalText reason(IOException refused) {
        return switch (refused) {
            case NoSuchFileException _ -> LocalText.of("it has gone", "es gibt sie nicht mehr");
            case FileSystemException file ->
                file.getReason() == null
                        ? LocalText.of("it is not permitted", "es ist nicht erlaubt")
                        : LocalText.of(file.getReason());
            default ->
                refused.getMessage() == null
                        ? LocalText.of("the system does not say why", "das System sagt nicht, warum")
                        : LocalizedError.of(refused);
        };
    }

    /// A file that is being written. Its program holds a lock on it, which the system takes back however the program
    /// ends: a part without one was left behind, and the next writer in its folder deletes it.
    ///
    /// @param lock the channel that holds the lock; where files cannot be locked, it holds none
    private record Part(Path file, FileChannel lock) implements AutoCloseable {
        private static final String BEGIN = ".lockstep-";
        private static final String END = ".part";
        private static final Pattern NAME = Pattern
                .compile("\\.lockstep-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part");
        /// Beyond all written bytes, since some systems refuse locked bytes to every other stream.
        private static final long LOCKED = Long.MAX_VALUE - 1;

        private static final Set<Path> UNDER_WAY = new HashSet<>();
        private static final AtomicBoolean ENDING = new AtomicBoolean();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Part::end, "lockstep-sweep"));
        }

        /// A new part, with the mode of `target` where that exists.
        static Part in(Path folder, Path target) throws IOException {
            FileAttribute<?>[] mode = mode(target);
            while (true) {
                Part part = open(folder.resolve(BEGIN + UUID.randomUUID() + END), mode);
                try {
                    if (part.isLocked()) {
                        for (FileAttribute<?> each : mode) {
                            // Set again: a new file gets the requested mode only within the usual mask.
                            Files.setAttribute(part.file(), each.name(), each.value());
                        }
                        return part;
                    }
                } catch (IOException refused) {
                    part.close();
                    throw refused;
                }
                part.close();
            }
        }

        /// Makes the file while no end can begin: one made after the end had looked for it would stay behind.
        private static synchronized Part open(Path file, FileAttribute<?>... mode) throws IOException {
            begin(file);
            try {
                // Not a temporary file of the JDK's: only its owner could read those, and a picture is made to be
                // passed on.
                Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                return new Part(file, FileChannel.open(file, anew, mode));
            } catch (IOException refused) {
                over(file);
                throw refused;
            }
        }

        private static FileAttribute<?>[] mode(Path target) throws IOException {
            if (!Files.exists(target) || !Files.getFileStore(target).supportsFileAttributeView("posix")) {
                return new FileAttribute<?>[0];
            }
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(target);
            return new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(mode)};
        }

        /// False where another program took it for a part left behind, in the moment before it was locked.
        private boolean isLocked() {
            try {
                return lock.tryLock(LOCKED, 1, false) != null && Files.exists(file);
            } catch (IOException noLocks) {
                return true;
            }
        }

        boolean isOnAFullDisk() {
            try {
                return Files.getFileStore(file).getUsableSpace() < ROOM;
            } catch (IOException unknown) {
                return false;
            }
        }

        /// Deletes the parts left behind by programs that were ended before they could.
        static void sweep(Path folder) {
            try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, BEGIN + "*" + END)) {
                for (Path part : parts) {
                    if (NAME.matcher(part.getFileName().toString()).matches() && !isUnderWay(part)) {
                        takeAway(part);
                    }
                }
            } catch (IOException | DirectoryIteratorException unreadable) {
                // Parts left behind do no harm.
            }
        }

        private static void takeAway(Path part) {
            if (!Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                if (channel.tryLock(LOCKED, 1, false) != null) {
                    Files.deleteIfExists(part);
                }
            } catch (IOException | OverlappingFileLockException inUse) {
                // Another program's part, or just deleted by another program.
            }
        }

        private static synchronized boolean isUnderWay(Path file) {
            return UNDER_WAY.contains(file);
        }

        private static synchronized void begin(Path file) throws IOException {
            refuseAtTheEnd();
            UNDER_WAY.add(file);
        }

        private static synchronized void over(Path file) {
            UNDER_WAY.remove(file);
        }

        /// Moves it to `target`.
        void moveTo(Path target) throws IOException {
            synchronized (Part.class) {
                refuseAtTheEnd();
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        private static void refuseAtTheEnd() throws IOException {
            if (ENDING.get()) {
                throw error(
                        "nothing more is written: the program is being ended",
                        "es wird nichts mehr geschrieben: das Programm wird beendet");
            }
        }

        /// The program ends, as by a signal: deletes the parts that are not whole, and never will be.
        private static synchronized void end() {
            ENDING.set(true);
            for (Path file : UNDER_WAY) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException stuck) {
                    // The next program to write there tries again.
                }
            }
        }

        @Override
        public void close() throws IOException {
            try (lock) {
                Files.deleteIfExists(file);
            } finally {
                over(file);
            }
        }
    }
}

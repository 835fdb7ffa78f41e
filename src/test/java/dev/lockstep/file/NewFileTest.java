package dev.lockstep.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.testing.Row;
import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
    @TempDir
    Path folder;

    @Test
    @Row({"F29", "F30"})
    void aFileIsReplacedWholeAndNothingIsLeftBeside() throws IOException {
        Path target = Files.writeString(folder.resolve("a.png"), "old");
        NewFile.at(target).write(out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
        assertThat(target).hasContent("new");
        assertThat(folder).isDirectoryContaining("glob:**a.png");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    @Row("F29")
    void afterAFailureHalfwayTheOldFileIsAsItWas() throws IOException {
        Path target = Files.writeString(folder.resolve("a.png"), "old");
        assertThatThrownBy(() -> NewFile.at(target).write(out -> {
            out.write(1);
            throw new IOException("the disk is full");
        }))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write " + target + ": the disk is full");
        assertThat(target).hasContent("old");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void aFailureWithoutAWordStillNamesTheFile() {
        Path target = folder.resolve("a.png");
        assertThatThrownBy(() -> NewFile.at(target).write(out -> {
            throw new IOException();
        }))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write " + target + ": the system does not say why");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatFailsWithinAnotherIsTheOneThatIsNamed() {
        Path inner = folder.resolve("inner");
        assertThatThrownBy(() -> NewFile.at(folder.resolve("outer")).write(out -> NewFile.at(inner).write(in -> {
            throw new IOException("the disk is full");
        })))
                .hasMessage("cannot write " + inner + ": the disk is full");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aNameThatEndsAsThatOfAFolderIsRefusedAndNoOtherIsWritten() throws IOException {
        for (String name : List.of("x.svg/", "x.svg//", "x.svg" + File.separator)) {
            assertThatThrownBy(() -> NewFile.at(folder + File.separator + name))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(name + " ends as the name of a folder does: name a file");
        }
        assertThatThrownBy(() -> NewFile.at(folder + "/")).hasMessage(folder + " is a folder: name a file in it");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whiteSpaceAtTheEndsOfANameIsPartOfIt() throws IOException {
        NewFile.at(folder + "/ a.png \t").write(out -> out.write('x'));
        assertThat(folder.toFile().list()).containsExactly(" a.png \t");
    }

    @Test
    @Row("F33")
    void aFolderIsNoTarget() {
        assertThatThrownBy(() -> NewFile.at(folder)).hasMessage(folder + " is a folder: name a file in it");
    }

    @Test
    @Row("F33")
    void aFolderThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> NewFile.at(folder.resolve("no/a.png")))
                .hasMessageContaining("is no folder that exists");
    }

    @Test
    @Row("F24")
    void aNameThatNoFileCanHaveIsRefusedInOneLine() {
        assertThatThrownBy(() -> NewFile.at("a\0b")).isInstanceOf(IOException.class)
                .hasMessageStartingWith("a\0b: no file can have");
        for (String blank : List.of("", "  ")) {
            assertThatThrownBy(() -> NewFile.at(blank))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no file is named: found \"" + blank + "\", expected the name of a file");
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPictureMayBeReadByWhomeverAnOrdinaryFileMay() throws IOException {
        Path ordinary = Files.createFile(folder.resolve("ordinary"));
        Path target = folder.resolve("picture.png");
        NewFile.at(target).write(out -> out.write(1));
        assertThat(Files.getPosixFilePermissions(target)).isEqualTo(Files.getPosixFilePermissions(ordinary));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsRefusedAndStaysOne() throws Exception {
        Path pipe = special("mkfifo", "pipe");
        isRefusedAndStays(pipe);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aSocketIsRefusedAndStaysOne() throws Exception {
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            isRefusedAndStays(socket);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceIsRefusedAndStaysOne() throws Exception {
        // One that takes everything, as the null device does; only the administrator can make it.
        Path device = special("mknod", "device", "c", "1", "3");
        isRefusedAndStays(device);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkToAPipeIsRefusedAsThePipeIs() throws Exception {
        Path pipe = special("mkfifo", "pipe");
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), Path.of("pipe"));
        isRefusedAndStays(link);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(kind(pipe).isOther()).isTrue();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatBecameAPipeSinceItWasNamedIsNotReplaced() throws Exception {
        NewFile file = NewFile.at(folder.resolve("pipe"));
        Path pipe = special("mkfifo", "pipe");
        assertThatThrownBy(() -> file.write(out -> out.write(1)))
                .hasMessage(pipe + " is no regular file: name another");
        assertThat(kind(pipe).isOther()).isTrue();
        assertThat(folder.toFile().list()).containsExactly("pipe");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkIsFollowedAndStaysOne() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path real = Files.writeString(elsewhere.resolve("real.png"), "old");
        Path one = Files.createSymbolicLink(elsewhere.resolve("one.png"), Path.of("real.png"));
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), Path.of("elsewhere/one.png"));
        NewFile.at(link).write(out -> out.write('x'));
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.isSymbolicLink(one)).isTrue();
        assertThat(real).hasContent("x");
        assertThat(elsewhere.toFile().list()).containsExactlyInAnyOrder("real.png", "one.png");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkToAFileThatIsStillToBeMadeMakesIt() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), Path.of("new.png"));
        NewFile.at(link).write(out -> out.write('x'));
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(folder.resolve("new.png")).hasContent("x");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkThatLeadsToItselfIsRefusedInOneLine() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), Path.of("link.png"));
        assertThatThrownBy(() -> NewFile.at(link))
                .isInstanceOf(IOException.class)
                .hasMessage(link + " is a link that leads to no file");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theFolderAboveALinkedFolderIsThatOfTheLinkedOne() throws IOException {
        Path far = Files.createDirectories(folder.resolve("a/b"));
        Files.createSymbolicLink(folder.resolve("b"), far);
        NewFile.at(folder.resolve("b/../x.png")).write(out -> out.write('x'));
        assertThat(folder.resolve("a/x.png")).hasContent("x");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theModeOfWhatIsReplacedIsKept() throws IOException {
        Path target = Files.writeString(folder.resolve("a.png"), "old");
        for (String mode : List.of("rw-------", "rwxrw-rw-", "rw-r-----")) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
            NewFile.at(target).write(out -> out.write(1));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target))).isEqualTo(mode);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatNobodyElseMayReadCannotBeReadWhileItIsWrittenEither() throws IOException {
        Path target = Files.writeString(folder.resolve("a.png"), "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        NewFile.at(target).write(out -> {
            for (String name : List.of(folder.toFile().list())) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                        .isEqualTo("rw-------");
            }
            out.write(1);
        });
        assertThat(folder.toFile().list()).containsExactly("a.png");
    }

    @Test
    void whatAnEndedProgramOfOursLeftIsSweptAndNothingElse() throws IOException {
        Files.writeString(folder.resolve(".lockstep-" + UUID.randomUUID() + ".part"), "half");
        Path foreign = Files.writeString(folder.resolve(".lockstep-notes.part"), "mine");
        Path nested = Files.createDirectory(folder.resolve(".lockstep-" + UUID.randomUUID() + ".part"));
        NewFile.at(folder.resolve("a.png")).write(out -> out.write(1));
        assertThat(folder).isDirectoryContaining(file -> file.equals(nested));
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("a.png", foreign.getFileName().toString(), nested.getFileName().toString());
    }

    @Test
    void whatIsStillBeingWrittenIsNotSwept() throws IOException {
        Path outer = folder.resolve("outer");
        NewFile.at(outer).write(out -> {
            NewFile.at(folder.resolve("inner")).write(in -> in.write('i'));
            out.write('o');
        });
        assertThat(outer).hasContent("o");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("outer", "inner");
    }

    private void isRefusedAndStays(Path special) throws IOException {
        Object key = kind(special).fileKey();
        assertThatThrownBy(() -> NewFile.at(special))
                .isInstanceOf(IOException.class)
                .hasMessage(special + " is no regular file: name another");
        assertThat(kind(special).isOther()).isTrue();
        assertThat(kind(special).fileKey()).isEqualTo(key);
    }

    private static BasicFileAttributes kind(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    /// Makes a special file in the folder of this test; skips the test where that is not permitted.
    private Path special(String program, String name, String... more) throws Exception {
        Path file = folder.resolve(name);
        ArrayList<String> command = new ArrayList<>(List.of(program, file.toString()));
        command.addAll(List.of(more));
        Process made = new ProcessBuilder(command).redirectErrorStream(true).start();
        made.getInputStream().readAllBytes();
        Assumptions.assumeTrue(made.waitFor() == 0, "no special files can be made here");
        assertThat(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).isFalse();
        return file;
    }
}

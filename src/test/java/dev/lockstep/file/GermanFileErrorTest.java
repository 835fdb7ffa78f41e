package dev.lockstep.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lockstep.testing.InGerman;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Why a file cannot be written, in German.
class GermanFileErrorTest {
    @TempDir
    Path folder;

    private static String refused(ThrowingCallable work) {
        Throwable thrown = catchThrowable(work);
        assertThat(thrown).isInstanceOf(FileError.class);
        return InGerman.line(thrown);
    }

    private String whileWriting(IOException failure) {
        return refused(() -> NewFile.at(folder.resolve("a.png")).write(out -> {
            throw failure;
        }));
    }

    @Test
    void aNameThatNoFileCanHave() {
        assertThat(refused(() -> NewFile.at(" ")))
                .isEqualTo("keine Datei ist genannt: angegeben ist „ “, nötig der Name einer Datei");
        assertThat(refused(() -> NewFile.at(folder + "/a.png/")))
                .isEqualTo(folder + "/a.png/ endet wie der Name eines Ordners: eine Datei nennen");
        assertThat(refused(() -> NewFile.at("a\0b"))).startsWith("a")
                .endsWith("b: so kann keine Datei heißen: Nullzeichen sind nicht erlaubt; eine andere nennen");
    }

    @Test
    void aTargetThatIsNoFile() throws IOException {
        assertThat(refused(() -> NewFile.at(folder))).isEqualTo(folder + " ist ein Ordner: eine Datei darin nennen");
        assertThat(refused(() -> NewFile.at(folder.resolve("gone/a.png"))))
                .isEqualTo("den Ordner " + folder + "/gone gibt es nicht: ihn anlegen oder einen anderen nennen");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkThatLeadsToItself() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), Path.of("link.png"));
        assertThat(refused(() -> NewFile.at(link))).isEqualTo(link + " ist ein Verweis, der zu keiner Datei führt");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatMayNotBeWritten() throws IOException {
        Path shut = Files.createDirectory(folder.resolve("shut"));
        Path target = Files.writeString(shut.resolve("a.png"), "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            if (Files.isWritable(target)) {
                // The administrator may write everywhere, and is not refused.
                NewFile.at(target).write(out -> out.write('n'));
                assertThat(target).hasContent("n");
                return;
            }
            assertThat(refused(() -> NewFile.at(target)))
                    .isEqualTo(target + " darf nicht geschrieben werden: eine andere Datei nennen");
            assertThat(refused(() -> NewFile.at(shut.resolve("b.png")).write(out -> out.write(1))))
                    .isEqualTo("in " + shut + " darf nicht geschrieben werden: einen anderen Ordner nennen");
        } finally {
            Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aDiskThatTakesNoMore() {
        // What the system says of a full disk is in its own language.
        assertThat(whileWriting(new IOException("Auf dem Gerät ist kein Platz mehr")))
                .isEqualTo(folder + "/a.png lässt sich nicht schreiben: Auf dem Gerät ist kein Platz mehr");
        assertThat(whileWriting(new IOException())).endsWith(": das System sagt nicht, warum");
        assertThat(whileWriting(new NoSuchFileException("a"))).endsWith(": es gibt sie nicht mehr");
    }

    @Test
    void aContentThatCannotBeWrittenNamesTheFile() {
        LocalText why = LocalText.of("there is more than %s", "es ist mehr als %s", 7);
        assertThat(whileWriting(new ContentError(why)))
                .isEqualTo(folder + "/a.png lässt sich nicht schreiben: es ist mehr als 7");
    }
}

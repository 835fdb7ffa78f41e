package dev.lockstep.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.testing.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
                .hasMessage("the disk is full");
        assertThat(target).hasContent("old");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    @Row("F33")
    void aFolderIsNoTarget() {
        assertThatThrownBy(() -> NewFile.at(folder)).hasMessage(folder + " is a folder: name a file in it");
    }

    @Test
    @Row("F33")
    void aFolderThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> NewFile.at(folder.resolve("no/a.png"))).hasMessageContaining("is no folder that exists");
    }

    @Test
    @Row("F24")
    void aNameThatNoFileCanHaveIsRefusedInOneLine() {
        assertThatThrownBy(() -> NewFile.at("a\0b")).isInstanceOf(IOException.class).hasMessageContaining("no file can have");
        assertThatThrownBy(() -> NewFile.at("  ")).isInstanceOf(IOException.class).hasMessageContaining("no file is named");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPictureMayBeReadByWhomeverAnOrdinaryFileMay() throws IOException {
        Path ordinary = Files.createFile(folder.resolve("ordinary"));
        Path target = folder.resolve("picture.png");
        NewFile.at(target).write(out -> out.write(1));
        assertThat(Files.getPosixFilePermissions(target)).isEqualTo(Files.getPosixFilePermissions(ordinary));
    }
}

package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.control.WatchTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// The pictures that are written where no window opens.
@ExtendWith(WindowExtension.class)
class PicturesTest {
    private final Path folder;

    PicturesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Start
    void start(Stage stage) {
        // The toolkit is all that is needed.
    }

    @Test
    void scenariosOfOneIdHaveAPictureEach() throws Exception {
        List<WatchTarget> wanted = new ArrayList<>();
        for (String title : List.of("One", "Two", "Three")) {
            wanted.add(scenario(title));
        }
        Path pictures = folder.resolve("pictures");

        assertThat(Pictures.write(wanted, pictures)).isZero();

        assertThat(pictures.toFile().list()).containsExactlyInAnyOrder("mine.png", "mine-2.png", "mine-3.png");
        assertThat(Files.readAllBytes(pictures.resolve("mine.png")))
                .isNotEqualTo(Files.readAllBytes(pictures.resolve("mine-2.png")));
        assertThat(Files.readAllBytes(pictures.resolve("mine-2.png")))
                .isNotEqualTo(Files.readAllBytes(pictures.resolve("mine-3.png")));
    }

    private WatchTarget scenario(String title) throws Exception {
        Path file = Files.writeString(folder.resolve(title + ".yaml"), """
                lockstep: 1
                id: mine
                title: %s
                about: Mine.
                group: classics
                program:
                  variables: {x: 0}
                  threads:
                    A: [x = 1]
                """.formatted(title));
        return WatchTarget.find(file.toString());
    }
}

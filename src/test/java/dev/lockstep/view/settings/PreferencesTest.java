package dev.lockstep.view.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.control.WatchMode;
import dev.lockstep.view.settings.Preferences.Watched;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    private static final Watched FILE = new Watched("mine", "/home/me/mine.yaml", WatchMode.LIVE, 0, "");
    private static final Preferences LAST = new Preferences(Theme.DARK, 4, "", WatchMode.LIVE, 1000, 700, true)
            .watching(FILE);

    @Test
    void theSpeedOfTheLastTimeIsForTheSameScenarioOfTheSameFileAlone() {
        Watched entry = FILE.at("yours-1", "");
        assertThat(LAST.opening(entry, FILE).speed()).isEqualTo(4);
        assertThat(LAST.opening(entry, FILE).watched()).isEqualTo(entry);
        Watched later = new Watched("mine", "/home/me/mine.yaml", WatchMode.STEP, 7, "A,B");
        assertThat(LAST.opening(entry, later).speed()).isEqualTo(4);

        assertThat(LAST.opening(entry, FILE.at("mine", "/home/me/copy.yaml")).speed()).isEqualTo(1);
        assertThat(LAST.opening(entry, FILE.at("other", "/home/me/mine.yaml")).speed()).isEqualTo(1);
    }
}

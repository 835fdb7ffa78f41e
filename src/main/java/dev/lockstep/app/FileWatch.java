package dev.lockstep.app;

import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;

/// Looks again and again whether a scenario file was saved. It asks for the file's time and size, since file systems that
/// tell of changes by themselves are not everywhere, and editors save by putting another file in the place of the old.
final class FileWatch implements AutoCloseable {
    /// Watches nothing.
    static final FileWatch NONE = new FileWatch(Thread.ofVirtual().unstarted(() -> {}));

    private static final Duration APART = Duration.ofMillis(300);

    /// Told what the scenario has become.
    @FunctionalInterface
    interface Edited {
        void becomes(Scenario scenario);
    }

    /// Told in one line what is wrong with the file as it stands.
    @FunctionalInterface
    interface Wrong {
        void says(String line);
    }

    /// What is compared.
    private record State(long millis, long size) {
        static final State UNREADABLE = new State(-1, -1);

        static State of(Path file) {
            try {
                BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
                return new State(found.lastModifiedTime().toMillis(), found.size());
            } catch (IOException gone) {
                // Some editors take the file away for a moment.
                return UNREADABLE;
            }
        }
    }

    private final Thread thread;

    private FileWatch(Thread thread) {
        this.thread = thread;
    }

    /// Watches `file` until it is closed; calls come from a thread of the watch.
    static FileWatch of(Path file, Edited edited, Wrong wrong) {
        State now = State.of(file);
        return new FileWatch(Thread.ofVirtual()
                .name("lockstep-file-watch")
                .start(() -> watch(file, now, edited, wrong)));
    }

    private static void watch(Path file, State known, Edited edited, Wrong wrong) {
        State before = known;
        try {
            while (true) {
                Thread.sleep(APART);
                State now = State.of(file);
                if (!now.equals(before) && !now.equals(State.UNREADABLE)) {
                    before = now;
                    reload(file, edited, wrong);
                }
            }
        } catch (InterruptedException closed) {
            // The end of the watch.
        }
    }

    private static void reload(Path file, Edited edited, Wrong wrong) {
        try {
            edited.becomes(Scenarios.load(file));
        } catch (BadScenario mistake) {
            wrong.says(String.valueOf(mistake.getMessage()));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

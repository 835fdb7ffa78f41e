package dev.lockstep.app;

import dev.lockstep.explain.Spoken;
import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.ErrorLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Polls whether a scenario file was saved. It compares the file's time and size, since not every file system notifies
/// of changes, and editors save by putting another file in the place of the old.
final class FileWatch implements AutoCloseable {
    private static final Duration APART = Duration.ofMillis(300);

    /// Receives the edited scenario.
    @FunctionalInterface
    interface Edited {
        void becomes(Scenario scenario);
    }

    /// Receives one line on the mistake in the file, or on the failure to read it; an empty one when there is none any
    /// more.
    @FunctionalInterface
    interface Wrong {
        void says(String line);
    }

    /// The attributes that are compared, to see whether the file must be read.
    private record State(FileTime saved, long size, @Nullable Object key) {
        static final State UNREADABLE = new State(FileTime.fromMillis(0), -1, null);

        static State of(Path file) {
            try {
                BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
                return new State(found.lastModifiedTime(), found.size(), found.fileKey());
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

    /// Watches `file` until it is closed; calls come from a thread of the watch. A save since `known` was read counts
    /// as well.
    static FileWatch of(Path file, Scenario known, Edited edited, Wrong wrong) {
        Look look = new Look(file, edited, wrong, known.text());
        return new FileWatch(Thread.ofVirtual().name("lockstep-file-watch").start(look::again));
    }

    /// The last state of the file, and the polling of it. For the thread of the watch.
    static final class Look {
        private final Path file;
        private final Edited edited;
        private final Wrong wrong;
        private State state = State.UNREADABLE;
        private boolean isRead = true;
        private String text;
        private boolean isWrong;

        Look(Path file, Edited edited, Wrong wrong, String text) {
            this.file = file;
            this.edited = edited;
            this.wrong = wrong;
            this.text = text;
        }

        void again() {
            try {
                while (true) {
                    look();
                    Thread.sleep(APART);
                }
            } catch (InterruptedException closed) {
                // Ends the watch.
            }
        }

        /// Reads a changed file once it is the same in two polls: many editors write in place, and a file that is empty
        /// or half written for a moment is no mistake.
        void look() {
            State now = State.of(file);
            if (now.equals(State.UNREADABLE)) {
                return;
            }
            if (!now.equals(state)) {
                state = now;
                isRead = false;
            } else if (!isRead) {
                isRead = true;
                readOrSay();
            }
        }

        /// An error in reading this edit must not end the watch: the next edit may be right.
        private void readOrSay() {
            try {
                read();
            } catch (RuntimeException | Error failed) {
                isWrong = true;
                LocalText line = LocalText.of(
                        "%s cannot be taken in: %s", "%s lässt sich nicht übernehmen: %s",
                        file, ErrorLine.of(failed));
                wrong.says(line.in(Spoken.language().code()));
            }
        }

        private void read() {
            try {
                Scenario read = Scenarios.load(file);
                if (!read.text().equals(text)) {
                    text = read.text();
                    edited.becomes(read);
                } else if (isWrong) {
                    wrong.says("");
                }
                isWrong = false;
            } catch (BadScenario mistake) {
                if (!State.of(file).equals(state)) {
                    // The file was written to, or taken away, between the poll and the reading.
                    return;
                }
                isWrong = true;
                wrong.says(ErrorLine.of(mistake));
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

package dev.lockstep.cli;

import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.run.SearchCounts;
import dev.lockstep.session.loop.ThreadEndings;
import dev.lockstep.file.OneLine;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.DoubleSupplier;
import java.util.function.BooleanSupplier;

/// The progress of a work as a line on a terminal, drawn over itself again and again, and wiped when it is closed. Of
/// what is over at once it shows nothing.
///
/// Its own thread draws it; no other thread may write to the terminal before it is closed.
final class ProgressLine implements AutoCloseable {

    private static final Duration APART = Duration.ofMillis(200);
    /// Who waits for a file has no need of a line before.
    private static final Duration AFTER = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// The length of the text that a terminal adds by itself on Ctrl+C.
    private static final int ECHO = "^C".length();

    private final Supplier<String> text;
    private final Duration after;
    private final BooleanSupplier shown;
    private final PrintWriter terminal;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("lockstep-progress").unstarted(this::serve);
    /// The length of the text on the line; only for the thread.
    private int width;

    private ProgressLine(Supplier<String> text, Duration after, BooleanSupplier shown, PrintWriter terminal) {
        this.text = text;
        this.after = after;
        this.shown = shown;
        this.terminal = terminal;
    }

    /// Begins to show the progress of `exploration`.
    static ProgressLine of(Exploration exploration, PrintWriter terminal) {
        return begun(
                new ProgressLine(
                        () -> text(exploration.counts(), exploration.nanos()), APART, () -> true, terminal));
    }

    /// Begins to show the progress of a file that takes longer than a second to make.
    ///
    /// @param share how much of the file is written, from 0 to 1; less than 0 while it is not begun
    /// @param shown whether it is shown at all; asked when it is time to
    static ProgressLine of(String target, DoubleSupplier share, BooleanSupplier shown, PrintWriter err) {
        return begun(new ProgressLine(() -> text(target, share.getAsDouble()), AFTER, shown, err));
    }

    private static ProgressLine begun(ProgressLine line) {
        line.thread.start();
        return line;
    }

    /// The body of the thread.
    private void serve() {
        try {
            if (!isClosedAfter(after) && shown.getAsBoolean()) {
                do {
                    draw(text.get());
                } while (!isClosedAfter(APART));
            }
        } catch (InterruptedException nobodyHasAReasonTo) {
            Thread.currentThread().interrupt();
        }
        if (width > 0) {
            draw("");
            terminal.print('\r');
            terminal.flush();
        }
    }

    private boolean isClosedAfter(Duration time) throws InterruptedException {
        return closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void draw(String text) {
        int over = Math.max(0, width - text.length());
        terminal.print('\r' + text + " ".repeat(over));
        terminal.flush();
        width = text.isEmpty() ? 0 : text.length() + ECHO;
    }

    /// Schedules, how many of them fail, and whole seconds.
    static String text(SearchCounts counts, long nanos) {
        return String.format(
                Locale.ROOT,
                "%,d %s, %,d failing, %,d s; Ctrl+C ends it",
                counts.schedules(),
                counts.schedules() == 1 ? "schedule" : "schedules",
                counts.failing(),
                Duration.ofNanos(nanos).toSeconds());
    }

    /// The file, and how much of it is written.
    static String text(String target, double share) {
        String name = OneLine.of(target);
        return share < 0
                ? name + ": drawing; Ctrl+C ends it"
                : String.format(Locale.ROOT, "%s: %d %%; Ctrl+C ends it", name, (int) (100 * share));
    }

    /// Wipes the line.
    @Override
    public void close() {
        closed.countDown();
        ThreadEndings.await(thread, PATIENCE);
    }
}

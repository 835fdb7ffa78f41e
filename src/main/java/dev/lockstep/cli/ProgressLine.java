package dev.lockstep.cli;

import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.run.SearchCounts;
import dev.lockstep.session.loop.ThreadEndings;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The progress of a search as a line on a terminal, drawn over itself again and again, and wiped when it is closed. Of
/// a search that is over at once it shows nothing.
///
/// Its own thread draws it; no other thread may write to the terminal before it is closed.
final class ProgressLine implements AutoCloseable {

    private static final Duration APART = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// The length of the text that a terminal adds by itself on Ctrl+C.
    private static final int ECHO = "^C".length();

    private final Exploration exploration;
    private final PrintWriter terminal;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("lockstep-progress").unstarted(this::serve);
    /// The length of the text on the line; only for the thread.
    private int width;

    private ProgressLine(Exploration exploration, PrintWriter terminal) {
        this.exploration = exploration;
        this.terminal = terminal;
    }

    /// Begins to show the progress of `exploration`.
    static ProgressLine of(Exploration exploration, PrintWriter terminal) {
        ProgressLine line = new ProgressLine(exploration, terminal);
        line.thread.start();
        return line;
    }

    /// The body of the thread.
    private void serve() {
        try {
            while (!closed.await(APART.toNanos(), TimeUnit.NANOSECONDS)) {
                draw(text(exploration.counts(), exploration.nanos()));
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

    /// Wipes the line.
    @Override
    public void close() {
        closed.countDown();
        ThreadEndings.await(thread, PATIENCE);
    }
}

package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.control.WatchTarget;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the command line says when there is nothing left to go on with.
class LastWordsTest {

    /// Whoever is asked for a picture fails so.
    private record Failing(Throwable failure) implements Actions {

        @Override
        public int openWindow(List<WatchTarget> wanted, Path pictures) {
            return render();
        }

        @Override
        public int writePictures(List<WatchTarget> wanted, Path pictures) {
            return render();
        }

        @Override
        public int render(DrawnFigure figure, DoubleConsumer progress) {
            return render();
        }

        private int render() {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
    }

    /// A disk that is full, or a pipe that nobody reads.
    private static final class Full extends Writer {

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("no space left on device");
        }

        @Override
        public void flush() throws IOException {}

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @CsvSource({"memory, the memory is full", "stack, the stack is full"})
    void aFullMemoryOrStackIsSaidInOneLine(String which, String says) {
        Error full = which.equals("memory") ? new OutOfMemoryError("Java heap space") : new StackOverflowError();
        for (Throwable failure : List.of(full, new CompletionException(new IllegalStateException(full)))) {
            StringWriter err = new StringWriter();
            int code = cli(failure, new StringWriter(), err).run("render", "two-locks", "-o", "x.svg");
            assertThat(code).isEqualTo(70);
            assertThat(err.toString())
                    .startsWith("lockstep: " + says)
                    .hasLineCount(1)
                    .doesNotContain("Exception", "Error");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scenarios", "--help", "explore two-locks", "explore two-locks --json", "run two-locks", "--version"
            })
    void anOutputThatCannotBeWrittenIsSaidInOneLine(String command) {
        StringWriter err = new StringWriter();
        int code = cli(new IllegalStateException(), new Full(), err).run(command.split(" ", -1));
        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("lockstep: the standard output cannot be written" + System.lineSeparator());
    }

    @Test
    void whereNobodyCaughtItTheProgramEndsWithOneLineHoweverManyThreadsItMeets() {
        StringWriter err = new StringWriter();
        List<Integer> codes = new ArrayList<>();
        Thread.UncaughtExceptionHandler uncaught = Cli.uncaught(new PrintWriter(err), codes::add);
        uncaught.uncaughtException(Thread.currentThread(), new OutOfMemoryError("Java heap space"));
        uncaught.uncaughtException(Thread.currentThread(), new IllegalStateException(new StackOverflowError()));
        assertThat(err.toString()).startsWith("lockstep: the memory is full; ").hasLineCount(1);
        assertThat(codes).containsExactly(70, 70);
    }

    @Test
    void ofAnyOtherMistakeTheStackTraceIsPrintedAndTheProgramGoesOn() {
        StringWriter err = new StringWriter();
        List<Integer> codes = new ArrayList<>();
        Cli.uncaught(new PrintWriter(err), codes::add)
                .uncaughtException(Thread.currentThread(), new IllegalStateException("planned"));
        assertThat(err.toString()).startsWith("java.lang.IllegalStateException: planned").contains("at dev.lockstep");
        assertThat(codes).isEmpty();
    }

    @Test
    void anErrorThatIsAMistakeOfTheProgramEndsItToo() {
        StringWriter err = new StringWriter();
        Cli cli = cli(new AssertionError("planned"), new StringWriter(), err);
        int code = cli.run("render", "two-locks", "-o", "x.svg");
        assertThat(code).isEqualTo(70);
        assertThat(err.toString()).startsWith("java.lang.AssertionError: planned").contains("at dev.lockstep");
    }

    private static Cli cli(Throwable failure, Writer out, Writer err) {
        return new Cli(new Failing(failure), "0", new PrintWriter(out), new PrintWriter(err), () -> false);
    }
}

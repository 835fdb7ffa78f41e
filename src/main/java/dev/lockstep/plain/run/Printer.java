package dev.lockstep.plain.run;

import dev.lockstep.runtime.RunBudget;
import org.jspecify.annotations.Nullable;

/// Stands in the program's code in the place of `PrintStream`. What a thread prints is its own text: printing orders
/// nothing, and holds no lock.
public final class Printer implements AutoCloseable {
    private final boolean isError;

    Printer(boolean isError) {
        this.isError = isError;
    }

    private void put(String text) {
        if (!isError) {
            RunThread.current().print(text);
        }
    }

    private void line(String text) {
        put(text + "\n");
    }

    public void println() {
        line("");
    }

    public void println(boolean value) {
        line(String.valueOf(value));
    }

    public void println(char value) {
        line(String.valueOf(value));
    }

    public void println(int value) {
        line(String.valueOf(value));
    }

    public void println(long value) {
        line(String.valueOf(value));
    }

    public void println(float value) {
        line(String.valueOf(value));
    }

    public void println(double value) {
        line(String.valueOf(value));
    }

    public void println(char[] value) {
        line(String.valueOf(value));
    }

    public void println(@Nullable String value) {
        line(String.valueOf(value));
    }

    public void println(@Nullable Object value) {
        line(Hooks.text(value));
    }

    public void print(boolean value) {
        put(String.valueOf(value));
    }

    public void print(char value) {
        put(String.valueOf(value));
    }

    public void print(int value) {
        put(String.valueOf(value));
    }

    public void print(long value) {
        put(String.valueOf(value));
    }

    public void print(float value) {
        put(String.valueOf(value));
    }

    public void print(double value) {
        put(String.valueOf(value));
    }

    public void print(char[] value) {
        put(String.valueOf(value));
    }

    public void print(@Nullable String value) {
        put(String.valueOf(value));
    }

    public void print(@Nullable Object value) {
        put(Hooks.text(value));
    }

    public Printer printf(String format, @Nullable Object... values) {
        put(Hooks.format(format, values));
        return this;
    }

    public Printer format(String format, @Nullable Object... values) {
        return printf(format, values);
    }

    /// What is printed afterwards would be lost, in an order that nothing here knows.
    @Override
    public void close() {
        throw RunThread.current().run().stop(RunBudget.MEANS, Hooks.NOWHERE);
    }

    public void flush() {
        // Everything is printed at once.
    }
}

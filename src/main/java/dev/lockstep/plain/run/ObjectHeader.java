package dev.lockstep.plain.run;

import org.jspecify.annotations.Nullable;

/// What the objects of a program's classes begin with, in the place of `Object`. Their code is linked to it; nothing else
/// needs it.
public class ObjectHeader {
    private final @Nullable Shadow shadow;

    /// Called by the constructors of the program's classes, in the thread that makes the object.
    @SuppressWarnings("this-escape") // Nothing of it is used before the object is made; only who makes it is noted.
    protected ObjectHeader() {
        RunThread maker = RunThread.currentOrNull();
        this.shadow = maker == null ? null : maker.run().objects().made(this, maker);
    }

    final @Nullable Shadow shadow() {
        return shadow;
    }

    /// The same in every run, where the JVM would draw a number.
    @Override
    public int hashCode() {
        return shadow == null ? 0 : shadow.hash();
    }
}

package dev.lockstep.plain.run;

import dev.lockstep.runtime.RunBudget;
import dev.lockstep.plain.transform.ProgramField;
import dev.lockstep.plain.transform.Site;
import dev.lockstep.runtime.ThreadEnded;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the rewritten code of a program calls: each method tells the run what that code does next, and lets it wait for
/// its turn. Where something is null or out of range nothing is told: the instruction that follows throws by itself.
///
/// Only the program's code calls it, which is linked to it by name; a site is a number of
/// [dev.lockstep.plain.transform.TransformedProgram#sites].
public final class Hooks {
    /// No site.
    static final int NOWHERE = -1;

    private static final Printer OUT = new Printer(false);
    private static final Printer ERR = new Printer(true);

    private Hooks() {}

    // ---- memory

    public static void read(@Nullable Object owner, int site) {
        if (owner == null) {
            return;
        }
        RunThread self = RunThread.current();
        ProgramRun run = self.run();
        ProgramField field = field(run, site);
        Shadow shadow = run.objects().of(owner);
        if (field.isFinal() && !shadow.isLeaked()) {
            return;
        }
        run.read(self, run.cell(shadow, owner, field), shadow.isShared(), site, () -> run.code().value(field, owner));
    }

    private static ProgramField field(ProgramRun run, int site) {
        Site place = run.code().site(site);
        return run.code().field(place.field());
    }

    public static void readStatic(int site) {
        RunThread self = RunThread.current();
        ProgramRun run = self.run();
        ProgramField field = field(run, site);
        if (!field.isFinal()) {
            run.read(self, run.cell(field), true, site, () -> run.code().value(field, null));
        }
    }

    public static void readElement(@Nullable Object array, int index, int site) {
        if (array == null || index < 0 || index >= Array.getLength(array)) {
            return;
        }
        RunThread self = RunThread.current();
        ProgramRun run = self.run();
        Shadow shadow = run.objects().of(array);
        run.read(self, run.element(shadow, array, index), shadow.isShared(), site, () -> Array.get(array, index));
    }

    /// Something outside of the program reads the whole array.
    public static void readAll(@Nullable Object array, int site) {
        int length = array == null ? 0 : Array.getLength(array);
        for (int i = 0; i < length; i++) {
            readElement(array, i, site);
        }
    }

    public static void write(@Nullable Object owner, @Nullable Object value, int site) {
        share(value);
        written(owner, value, site);
    }

    public static void write(@Nullable Object owner, int value, int site) {
        written(owner, value, site);
    }

    public static void write(@Nullable Object owner, long value, int site) {
        written(owner, value, site);
    }

    public static void write(@Nullable Object owner, float value, int site) {
        written(owner, value, site);
    }

    public static void write(@Nullable Object owner, double value, int site) {
        written(owner, value, site);
    }

    private static void written(@Nullable Object owner, @Nullable Object value, int site) {
        if (owner == null) {
            return;
        }
        RunThread self = RunThread.current();
        ProgramRun run = self.run();
        ProgramField field = field(run, site);
        Shadow shadow = run.objects().of(owner);
        // A final field that is set before anybody else can see the object is told as well: others may see it too early.
        boolean isStep = shadow.isShared() && (!field.isFinal() || shadow.isLeaked());
        run.write(
                self, run.cell(shadow, owner, field), isStep, site, () -> run.code().value(field, owner),
                () -> typed(value, run.code().value(field, owner)));
    }

    /// The value as its field has it: the JVM computes with whole numbers alone.
    private static @Nullable Object typed(@Nullable Object value, @Nullable Object before) {
        if (value instanceof Integer number) {
            return switch (before) {
                case Boolean _ -> number != 0;
                case Character _ -> (char) number.intValue();
                case null, default -> number;
            };
        }
        return value;
    }

    public static void writeStatic(@Nullable Object value, int site) {
        share(value);
        writtenStatic(value, site);
    }

    public static void writeStatic(int value, int site) {
        writtenStatic(value, site);
    }

    public static void writeStatic(long value, int site) {
        writtenStatic(value, site);
    }

    public static void writeStatic(float value, int site) {
        writtenStatic(value, site);
    }

    public static void writeStatic(double value, int site) {
        writtenStatic(value, site);
    }

    private static void writtenStatic(@Nullable Object value, int site) {
        RunThread self = RunThread.current();
        ProgramRun run = self.run();
        ProgramField field = field(run, site);
        if (field.isFinal()) {
            self.rounds().disturbed();
            return;
        }
        run.write(
                self, run.cell(field), true, site, () -> run.code().value(field, null),
                () -> typed(value, run.code().value(field, null)));
    }

    public static void writeElement(@Nullable Object array, int index, @Nullable Object value, int site) {
        if (array != null && value != null && !array.getClass().getComponentType().isInstance(value)) {
            // The instruction throws an ArrayStoreException.
            return;
        }
        share(value);
        writtenElement(array, index, value, site);
    }

    public static void writeElement(@Nullable Object array, int index, int value, int site) {
        writtenElement(array, index, value, site);
    }

    public static void writeElement(@Nullable Object array, int index, long value, int site) {
        writtenElement(array, index, value, site);
    }

    public static void writeElement(@Nullable Object array, int index, float value, int site) {
        writtenElement(array, index, value, site);
    }

    public static void writeElement(@Nullable Object array, int index, double value, int site) {
        writtenElement(array, index, value, site);
    }

    private static void writtenElement(@Nullable Object array, int index, @Nullable Object value, int site) {
        if (array == null || index < 0 || index >= Array.getLength(array)) {
            return;
        }
        RunThread self = RunThread.current();
        ProgramRun run = self.run();
        Shadow shadow = run.objects().of(array);
        run.write(
                self, run.element(shadow, array, index), shadow.isShared(), site, () -> Array.get(array, index),
                () -> typed(value, Array.get(array, index)));
    }

    /// A copy of an array, whose elements are read one after the other.
    public static @Nullable Object copy(@Nullable Object array, int site) {
        int length = Array.getLength(Objects.requireNonNull(array));
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        made(copy);
        for (int i = 0; i < length; i++) {
            readElement(array, i, site);
            System.arraycopy(array, i, copy, i, 1);
        }
        return copy;
    }

    // ---- objects

    /// The object, or array, was just made.
    public static void made(Object object) {
        RunThread self = RunThread.current();
        self.rounds().disturbed();
        self.run().objects().named(object, self);
        if (object instanceof Object[] outer) {
            // The arrays in an array of several dimensions are made with it.
            for (Object inner : outer) {
                if (inner != null) {
                    made(inner);
                    share(inner);
                }
            }
        }
    }

    /// The object can from now on be reached from more than the local variables of this thread.
    public static void share(@Nullable Object object) {
        RunThread.current().run().objects().ofReference(object).ifPresent(Shadow::share);
    }

    /// A constructor of the object begins, and has called another one.
    public static void constructing(Object object, int type) {
        RunThread self = RunThread.current();
        self.rounds().disturbed();
        self.run().objects().named(object, self);
        self.run().objects().of(object).constructing();
    }

    /// That constructor ends.
    public static void constructed(Object object) {
        RunThread.current().run().objects().of(object).constructed();
    }

    public static void initialise(int type) {
        RunThread.current().run().initialise(type);
    }

    public static int hashCode(Object object) {
        return Identity.isHashOf(object) ? identityHashCode(object) : object.hashCode();
    }

    public static int identityHashCode(@Nullable Object object) {
        return object == null ? 0 : RunThread.current().run().objects().of(object).hash();
    }

    public static String toString(Object object) {
        return Identity.isTextOf(object) ? text(object) : object.toString();
    }

    /// What stands for it in a text.
    public static String text(@Nullable Object value) {
        RunThread.current().rounds().disturbed();
        return value != null && Identity.isTextOf(value)
                ? value.getClass().getName() + "@" + Integer.toHexString(identityHashCode(value))
                : String.valueOf(value);
    }

    /// The text of `String.format`.
    public static String format(String format, @Nullable Object... values) {
        @Nullable Object[] told = new Object[values.length];
        for (int i = 0; i < told.length; i++) {
            Object value = values[i];
            told[i] = value != null && Identity.isTextOf(value) ? new Told(value) : value;
        }
        return String.format(format, told);
    }

    /// Stands in a format for an object of which the JVM would show the identity.
    private record Told(Object object) {
        @Override
        public int hashCode() {
            return Hooks.hashCode(object);
        }

        @Override
        public String toString() {
            return text(object);
        }
    }

    /// The constant of an enum.
    public static Enum<?> enumConstant(Class<?> type, String name) {
        Objects.requireNonNull(name, "Name is null");
        try {
            Method values = type.getDeclaredMethod("values");
            values.setAccessible(true);
            Object constants = values.invoke(null);
            for (int i = 0; i < Array.getLength(constants); i++) {
                Enum<?> constant = (Enum<?>) Array.get(constants, i);
                if (constant.name().equals(name)) {
                    return constant;
                }
            }
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(thrown);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
        throw new IllegalArgumentException("No enum constant " + type.getCanonicalName() + "." + name);
    }

    // ---- monitors

    public static void monitorEnter(@Nullable Object object, int site) {
        if (object == null) {
            throw new NullPointerException("Cannot enter synchronized block");
        }
        monitor(object).enter(RunThread.current(), site);
    }

    public static void monitorExit(Object object) {
        monitor(object).exit(RunThread.current());
    }

    private static Monitor monitor(Object object) {
        ProgramRun run = RunThread.current().run();
        Shadow shadow = run.objects().of(object);
        Monitor known = shadow.monitor();
        if (known == null) {
            if (!run.objects().isNamed(object)) {
                throw run.stop(RunBudget.MEANS, NOWHERE);
            }
            known = new Monitor(run.port(), shadow.name());
            shadow.monitor(known);
        }
        return known;
    }

    static boolean holdsMonitor(Object object) {
        return monitor(Objects.requireNonNull(object)).isOwnedBy(RunThread.current());
    }

    public static void wait(Object object) throws InterruptedException {
        waitable(object).await(RunThread.current(), Duration.ZERO);
    }

    /// Not a thread: what waits for one is woken by its end, too, which only `join` models.
    private static Monitor waitable(Object object) {
        if (object instanceof ProgramThread) {
            throw RunThread.current().run().stop(RunBudget.MEANS, NOWHERE);
        }
        return monitor(Objects.requireNonNull(object));
    }

    public static void wait(Object object, long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        waitable(object).await(RunThread.current(), Duration.ofMillis(millis));
    }

    public static void wait(Object object, long millis, int nanos) throws InterruptedException {
        if (nanos < 0 || nanos > 999_999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        wait(object, nanos > 0 && millis < Long.MAX_VALUE ? millis + 1 : millis);
    }

    public static void notify(Object object) {
        monitor(Objects.requireNonNull(object)).signal(RunThread.current(), false);
    }

    public static void notifyAll(Object object) {
        monitor(Objects.requireNonNull(object)).signal(RunThread.current(), true);
    }

    // ---- control

    /// A handler has caught this: the end of a run is none of the program's errors, nor is a lack of stack or memory.
    public static void caught(Throwable thrown) {
        switch (thrown) {
            case ThreadEnded over -> throw over;
            case StackOverflowError deep -> throw RunThread.current().run().stop(RunBudget.STACK, NOWHERE, deep);
            case VirtualMachineError full -> throw RunThread.current().run().stop(RunBudget.MEMORY, NOWHERE, full);
            default -> {}
        }
    }

    public static void enter(int site) {
        RunThread.current().budget().call(site);
    }

    public static long enterLooping(int site) {
        CallBudget budget = RunThread.current().budget();
        budget.call(site);
        return budget.activation();
    }

    public static boolean back(long call, int site) {
        RunThread self = RunThread.current();
        self.budget().round(site);
        return self.rounds().back(call, site);
    }

    public static void round(long call, Object[] references, long[] others, int site) {
        RunThread.current().rounds().compare(call, site, references, others);
    }

    /// The code calls what may change something.
    public static void disturb() {
        RunThread.current().rounds().disturbed();
    }

    public static Printer out() {
        return OUT;
    }

    public static Printer err() {
        return ERR;
    }
}

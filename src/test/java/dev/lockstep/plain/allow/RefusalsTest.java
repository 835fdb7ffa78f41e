package dev.lockstep.plain.allow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.event.CodePlace;
import dev.lockstep.plain.compile.CompiledProgram;
import dev.lockstep.plain.compile.JavaSource;
import dev.lockstep.plain.compile.ProgramCompiler;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What escapes is refused with its line and its name.
class RefusalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "System.exit(0); | java.lang.System.exit(int)",
                "Runtime.getRuntime().exec(\"ls\"); | java.lang.Runtime.getRuntime(); java.lang.Runtime.exec(String)",
                "new ProcessBuilder(\"ls\"); | java.lang.ProcessBuilder.<init>(String[])",
                "new java.io.FileInputStream(\"x\"); | java.io.FileInputStream.<init>(String)",
                "java.nio.file.Files.readString(null); | java.nio.file.Files.readString(Path)",
                "new java.net.Socket(\"h\", 1); | java.net.Socket.<init>(String,int)",
                "new java.net.URL(\"file:x\"); | java.net.URL.<init>(String)",
                "Class.forName(\"Main\"); | java.lang.Class.forName(String)",
                "Main.class.getMethod(\"main\"); | java.lang.Class.getMethod(String,Class[])",
                "((java.lang.reflect.Method) null).invoke(null);"
                        + " | java.lang.reflect.Method.invoke(Object,Object[])",
                "java.lang.invoke.MethodHandles.lookup(); | java.lang.invoke.MethodHandles.lookup()",
                "((java.lang.invoke.VarHandle) null).get(); | java.lang.invoke.VarHandle.get()",
                "((sun.misc.Unsafe) null).park(false, 0L); | sun.misc.Unsafe.park(boolean,long)",
                "java.util.stream.IntStream.range(0, 9).parallel();"
                        + " | java.util.stream.IntStream.range(int,int); java.util.stream.IntStream.parallel()",
                "System.in.read(); | java.lang.System.in; java.io.InputStream.read()",
                "IO.readln(); | java.lang.IO.readln()",
                "System.gc(); | java.lang.System.gc()",
                "java.lang.ref.Cleaner.create(); | java.lang.ref.Cleaner.create()",
                "new java.lang.ref.WeakReference<String>(\"\"); | java.lang.ref.WeakReference.<init>(Object)",
                "Thread.ofVirtual(); | java.lang.Thread.ofVirtual()",
                "Thread.startVirtualThread(null); | java.lang.Thread.startVirtualThread(Runnable)",
                "Thread.currentThread().getState(); | java.lang.Thread.getState()",
                "Thread.currentThread().setName(\"x\"); | java.lang.Thread.setName(String)",
                "new Thread(null, null, \"T\"); | java.lang.Thread.<init>(ThreadGroup,Runnable,String)",
                "new ThreadLocal<String>(); | java.lang.ThreadLocal.<init>()",
                "new java.util.Random(1); | java.util.Random.<init>(long)",
                "Math.random(); | java.lang.Math.random()",
                "System.nanoTime(); | java.lang.System.nanoTime()",
                "System.currentTimeMillis(); | java.lang.System.currentTimeMillis()",
                "System.getenv(\"x\"); | java.lang.System.getenv(String)",
                "Integer.getInteger(\"x\"); | java.lang.Integer.getInteger(String)",
                "\"x\".matches(\"x\"); | java.lang.String.matches(String)",
                "\"x\".split(\",\"); | java.lang.String.split(String)",
                "\"x\".chars(); | java.lang.String.chars()",
                "\"x\".intern(); | java.lang.String.intern()",
                "new String(new char[1]); | java.lang.String.<init>(char[])",
                "System.arraycopy(a, 0, a, 0, 0); | java.lang.System.arraycopy(Object,int,Object,int,int)",
                "new Exception().printStackTrace(); | java.lang.Exception.printStackTrace()",
                "java.util.List.of(); | java.util.List.of()",
                "new StringBuilder(); | java.lang.StringBuilder.<init>()",
                "new java.util.concurrent.locks.ReentrantLock();"
                        + " | java.util.concurrent.locks.ReentrantLock.<init>()",
                "Object o = new java.util.List[1]; | java.util.List",
                "Object o = new java.util.List[1][1]; | java.util.List",
                "Object o = java.util.List[].class; | java.util.List",
                "boolean b = (Object) a instanceof java.util.Map.Entry; | java.util.Map.Entry",
                "Object o = (java.io.File) null; | java.io.File",
                "new java.io.PrintStream((java.io.OutputStream) null);"
                        + " | java.io.OutputStream; java.io.PrintStream.<init>(OutputStream)",
                "System.out.write(1); | java.io.PrintStream.write(int)",
                "Runnable r = a::notifyAll; | java.lang.Object.notifyAll()",
                "System.setOut(null); | java.lang.System.setOut(PrintStream)"})
    void aStatementIsRefusedForWhatItUses(String statement, String members) throws Exception {
        MarkedProgram program = MarkedProgram.ofStatement("", statement, members);

        assertThat(program.refused()).containsExactlyElementsOf(program.marked());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new Exception().printStackTrace(); | STACK_TRACES",
                "new java.io.FileReader(\"x\").read(); | FILES",
                "System.in.read(); | INPUT",
                "System.out.append('x'); | OUTPUT",
                "java.util.concurrent.ThreadLocalRandom.current(); | CHANCE",
                "java.util.concurrent.TimeUnit.SECONDS.sleep(1); | CONCURRENT",
                "new java.util.ArrayList<String>().stream(); | COLLECTIONS",
                "java.util.Map.entry(1, 2).getKey(); | COLLECTIONS",
                "Runtime.getRuntime().availableProcessors(); | SETTINGS",
                "new Thread().getThreadGroup(); | THREADS",
                "String.format(java.util.Locale.ROOT, \"x\"); | SETTINGS",
                "\"x\".toUpperCase(java.util.Locale.ROOT); | SETTINGS",
                "a.getClass().isArray(); | REFLECTION",
                "\"x\".describeConstable(); | UNLISTED"})
    void theReasonIsThatOfWhatItBelongsTo(String statement, RefusalReason reason) throws Exception {
        List<Refused> refused = Refusals.of(MarkedProgram.ofStatement("", statement, "").compiled());

        assertThat(refused).isNotEmpty();
        assertThat(refused.getFirst().reason()).isEqualTo(reason.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                // A method reference is a call.
                class Main {
                    interface Reads { String read(java.nio.file.Path path) throws Exception; }
                    public static void main(String[] a) {
                        Reads r = java.nio.file.Files::readString; // NO java.nio.file.Files.readString(Path)
                    }
                }
                """,
                """
                // So is the body of a lambda.
                class Main {
                    public static void main(String[] a) {
                        Runnable r = () -> {
                            int x = 1;
                            System.exit(x); // NO java.lang.System.exit(int)
                        };
                    }
                }
                """,
                """
                // And a class that nothing uses, and the constructor that is referred to.
                class Main {
                    public static void main(String[] a) { }
                    static class Unused {
                        static class Deeper {
                            void never() {
                                System.gc(); // NO java.lang.System.gc()
                                java.util.function.Supplier<Object> s = StringBuilder::new; // NO java.lang.StringBuilder.<init>()
                            }
                        }
                    }
                }
                """,
                """
                // A native method, with annotations before it.
                class Main {
                    public static void main(String[] a) { now(1); }
                    // native now(int) is in a comment
                    @Deprecated
                    private static
                    native long now(int x); // NO Main.now(int)
                }
                """,
                """
                class Main {
                    public static void main(String[] a) { }
                    static void within() {
                        class Local {
                            @Override
                            protected void finalize() throws Throwable { // NO Main.Local.finalize()
                                super.finalize(); // NO java.lang.Object.finalize()
                            }
                        }
                    }
                }
                """,
                """
                class Main {
                    public static void main(String[] a) {
                        new Tick().run();
                        new Tick().cancel(); // NO java.util.TimerTask.cancel()
                    }

                    static
                    class Tick extends java.util.TimerTask { // NO java.util.TimerTask
                        Tick() {
                            super();
                        }
                        @Override public void run() { }
                    }
                }
                """,
                """
                // Local and anonymous classes too.
                class Main {
                    public static void main(String[] a) {
                        int x = a.length;
                        Object o = new java.util.TimerTask() { // NO java.util.TimerTask
                            @Override public void run() { }
                        };
                        new Object() {
                            void f() {
                                class Text implements CharSequence { // NO java.lang.CharSequence
                                    public char charAt(int i) { return 'x'; }
                                    public int length() { return 1; }
                                    public CharSequence subSequence(int i, int j) { return this; }
                                }
                            }
                        };
                    }
                }
                class Second implements java.io.Serializable { } // NO java.io.Serializable
                class Third implements Cloneable { // NO java.lang.Cloneable
                    @Override public Object clone() throws CloneNotSupportedException {
                        return super.clone(); // NO java.lang.Object.clone()
                    }
                }
                interface Fourth extends java.util.List<String> { } // NO java.util.List
                enum Fifth implements java.io.Closeable { A; public void close() { } } // NO java.io.Closeable
                """,
                """
                class Main {
                    public static void main(String[] a) {
                        Runnable r = (Runnable & java.io.Serializable) () -> { }; // NO java.lang.invoke.LambdaMetafactory.altMetafactory; java.io.Serializable
                        Thread.UncaughtExceptionHandler h = (t, e) -> { }; // NO java.lang.Thread.UncaughtExceptionHandler
                    }
                }
                """,
                """
                // Hash codes of records and enums may be made of the JVM's.
                class Main {
                    record Pair(Object one, Object other) { }
                    record Own(int x) { @Override public int hashCode() { return x; } }
                    enum Colour { RED }
                    public static void main(String[] a) {
                        Pair p = new Pair(a, a);
                        int h = p.hashCode(); // NO Main.Pair.hashCode()
                        h += new Own(1).hashCode();
                        h += Colour.RED.hashCode(); // NO java.lang.Enum.hashCode()
                        h += ((Record) p).hashCode(); // NO java.lang.Record.hashCode()
                        java.util.function.ToIntFunction<Pair> f = Pair::hashCode; // NO Main.Pair.hashCode()
                        h += java.util.Objects.hash(p); // NO java.util.Objects.hash(Object[])
                        h += ((Object) p).hashCode();
                    }
                }
                """,
                """
                // Constants of enums in a switch with patterns.
                class Main {
                    enum Colour { RED, GREEN }
                    public static void main(String[] a) {
                        Object o = Colour.RED;
                        int x = switch (o) { // NO java.lang.runtime.SwitchBootstraps.typeSwitch
                            case Colour.RED -> 1;
                            default -> 2;
                        };
                        Colour c = Colour.GREEN;
                        switch (c) { // NO java.lang.runtime.SwitchBootstraps.enumSwitch
                            case RED -> { }
                            case null, default -> { }
                        }
                        switch (o) { // NO java.util.List
                            case java.util.List<?> l -> { } // NO java.util.List
                            default -> { }
                        }
                    }
                }
                """,
                """
                // A handler stands on the line of its catch.
                class Main {
                    public static void main(String[] a) {
                        try {
                            a[0] = "";
                        } catch (java.time.DateTimeException e) { // NO java.time.DateTimeException
                            a[1] = "";
                        } catch (java.io.UncheckedIOException | IllegalStateException e) {
                            a[2] = "";
                        }
                    }
                }
                """,
                """
                // What a class inherits is the JDK's, by whatever name it is called.
                class Main {
                    static class Worker extends Thread implements Startable { // NO java.lang.Thread.start()
                        void go() {
                            start();
                            setPriority(1); // NO java.lang.Thread.setPriority(int)
                            this.threadId(); // NO java.lang.Thread.threadId()
                            Worker.dumpStack(); // NO java.lang.Thread.dumpStack()
                            super.toString(); // NO java.lang.Thread.toString()
                        }
                    }
                    interface Startable { void start(); }
                    interface Named { String name(); }
                    static class Sub extends Worker { } // NO java.lang.Thread.start()
                    enum Colour implements Named { RED }
                    static class Traced extends Exception implements Tracing { } // NO java.lang.Throwable.getStackTrace()
                    interface Tracing { StackTraceElement[] getStackTrace(); }
                    public static void main(String[] a) { }
                }
                """})
    void whatIsRefusedIsFoundWhereverItIs(String text) throws Exception {
        MarkedProgram program = new MarkedProgram(text);

        assertThat(program.refused()).containsExactlyElementsOf(program.marked());
    }

    @Test
    void refusalsAreInOrderOfFileAndLineAndEachIsOneLineInTwoLanguages() throws Exception {
        CompiledProgram program = ProgramCompiler.compile(
                List.of(
                        new JavaSource("bank/Main.java", """
                                package bank;
                                class Main {
                                    static class Zebra { long f() { return System.nanoTime() + System.nanoTime(); } }
                                    static class Ant { void f() { System.gc(); } }
                                    public static void main(String[] a) { new Account(); }
                                }
                                """),
                        new JavaSource(
                                "bank/Account.java", "package bank; class Account { double d = Math.random(); }")),
                Optional.empty());

        List<Refused> refused = Refusals.of(program);
        RefusedProgram thrown = catchThrowableOfType(RefusedProgram.class, () -> Refusals.requireNone(program));

        assertThat(refused).extracting(Refused::place).containsExactly(
                new CodePlace("bank/Main.java", 3), new CodePlace("bank/Main.java", 4),
                new CodePlace("bank/Account.java", 1));
        assertThat(thrown.refusals()).isEqualTo(refused);
        assertThat(thrown).hasMessage(
                "bank/Main.java:3: java.lang.System.nanoTime(): reads the time, which is another in every run (and 2 more)");
        assertThat(thrown.line().in("de")).isEqualTo(
                "bank/Main.java:3: java.lang.System.nanoTime(): liest die Zeit, die in jedem Lauf eine andere ist (und 2"
                        + " weitere)");
    }
}

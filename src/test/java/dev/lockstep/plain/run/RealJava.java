package dev.lockstep.plain.run;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// Runs all programs of a folder as `java` runs them, one after the other in one JVM, each with its own classes, and
/// writes the name and the printed text of each. It is begun by `java -ea` from its source, so it uses the JDK alone.
final class RealJava {
    private RealJava() {}

    public static void main(String[] args) throws Exception {
        DataOutputStream told = new DataOutputStream(System.out);
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            for (Path file : all.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
                told.writeUTF(String.valueOf(file.getFileName()));
                told.writeUTF(printed(file));
            }
        }
        told.flush();
    }

    private static String printed(Path file) throws Exception {
        Path classes = Files.createTempDirectory("classes");
        try {
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            String name = String.valueOf(file.getFileName()).replace(".java", "");
            if (compiler
                    .run(null, System.err, System.err, "-proc:none", "-nowarn", "-d", classes + "", file + "") != 0) {
                throw new IOException(file + " does not compile");
            }
            PrintStream before = System.out;
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
            try (URLClassLoader loader = new URLClassLoader(new URL[]{classes.toUri().toURL()}, null)) {
                loader.setDefaultAssertionStatus(true);
                launch(loader.loadClass(name));
            } catch (InvocationTargetException e) {
                System.out.println("ended by " + e.getCause());
            } finally {
                System.setOut(before);
            }
            return text.toString(StandardCharsets.UTF_8);
        } finally {
            delete(classes);
        }
    }

    private static void launch(Class<?> type) throws ReflectiveOperationException {
        Method main;
        Object[] arguments;
        try {
            main = type.getDeclaredMethod("main", String[].class);
            arguments = new Object[]{new String[0]};
        } catch (NoSuchMethodException none) {
            main = type.getDeclaredMethod("main");
            arguments = new Object[0];
        }
        main.setAccessible(true);
        Object receiver = null;
        if (!Modifier.isStatic(main.getModifiers())) {
            Constructor<?> made = type.getDeclaredConstructor();
            made.setAccessible(true);
            receiver = made.newInstance();
        }
        main.invoke(receiver, arguments);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(all::addFirst);
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}

package dev.lockstep.plain.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.lockstep.event.CodePlace;
import dev.lockstep.file.LocalText;
import dev.lockstep.plain.compile.DoesNotCompile.Mistake;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.yaml.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Compiles a program in memory, as `java FILE.java` does (JEP 330, 458 and 512): the file, and those of its folder or
/// of its packages' folders that it needs.
public final class ProgramCompiler {
    static final String ENDING = ".java";
    /// With the names of locals, which stepping shows; no annotation processor runs.
    private static final List<String> OPTIONS = List.of("-g", "-proc:none", "-Xlint:none", "-implicit:class");

    private ProgramCompiler() {}

    /// What a file declares.
    ///
    /// @param packageName empty for the unnamed package
    /// @param packageLine the line that says so
    /// @param first the binary name of its first class; empty where it has none
    private record Declared(String packageName, int packageLine, Optional<String> first) {}

    /// Compiles the program in a file.
    ///
    /// @param className the binary name of the class to launch; if empty, the one that `java` would launch
    /// @throws BadScenario if a file that is needed cannot be read
    /// @throws DoesNotCompile if it does not compile, or has no such class or main method
    public static CompiledProgram compile(Path file, Optional<String> className) throws BadScenario, DoesNotCompile {
        String name = String.valueOf(file.getFileName());
        JavaSource alone = new JavaSource(name, SourceFile.read(file, FolderSources.EXPECTED).text());
        Declared declared = declared(alone);
        String packageName = declared.packageName();
        Path absolute = file.toAbsolutePath().normalize();
        Path root = absolute.getParent();
        String path = name;
        if (!packageName.isEmpty()) {
            for (String part : List.of(packageName.split("\\.")).reversed()) {
                if (root == null || root.getFileName() == null || !root.getFileName().toString().equals(part)) {
                    throw new DoesNotCompile(List.of(misplaced(alone, declared)));
                }
                path = part + "/" + path;
                root = root.getParent();
            }
        }
        if (root == null) {
            throw new IllegalArgumentException(file + " is in no folder");
        }
        // Not read once more: it may be saved meanwhile, and what it declares is known.
        return compile(new JavaSource(path, alone.text()), declared, new FolderSources(root), className);
    }

    /// Compiles the program in these texts, of which the first is the file that was opened.
    ///
    /// @param className as for [#compile(Path, Optional)]
    /// @throws DoesNotCompile as for [#compile(Path, Optional)]
    public static CompiledProgram compile(List<JavaSource> sources, Optional<String> className)
            throws DoesNotCompile {
        try {
            JavaSource primary = sources.getFirst();
            return compile(primary, declared(primary), new CarriedSources(sources), className);
        } catch (BadScenario impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Mistake misplaced(JavaSource source, Declared declared) {
        return new Mistake(
                new CodePlace(source.path(), declared.packageLine()), 1,
                LocalText.of(
                        "a file of package %s is expected in a folder %s",
                        "eine Datei des Pakets %s wird in einem Ordner %s erwartet", declared.packageName(),
                        declared.packageName().replace('.', '/')));
    }

    private static CompiledProgram compile(
            JavaSource primary, Declared declared, SourceRoot root, Optional<String> className)
            throws BadScenario, DoesNotCompile {
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        try (JavaFileManager jdk = jdk(told); MemoryFiles files = new MemoryFiles(jdk, root)) {
            JavacTask task = task(files, told, files.source(primary));
            boolean compiles = task.call();
            BadScenario unreadable = files.unreadable();
            if (unreadable != null) {
                throw unreadable;
            }
            if (!compiles) {
                throw new DoesNotCompile(mistakes(told, primary.path()));
            }
            List<JavaSource> used = new ArrayList<>();
            used.add(primary);
            files.used().stream().filter(each -> !each.path().equals(primary.path())).forEach(used::add);
            MainMethod main = main(primary, declared, className, files.classes());
            return new CompiledProgram(used, files.classes(), main);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first class of the file is launched if it has a main method, and the one that is named as the file otherwise.
    private static MainMethod main(
            JavaSource source, Declared declared, Optional<String> className, Map<String, byte[]> classes)
            throws DoesNotCompile {
        String file = source.path().substring(0, source.path().length() - ENDING.length()).replace('/', '.');
        List<String> candidates = className.map(List::of)
                .orElseGet(() -> Stream.concat(declared.first().stream(), Stream.of(file)).toList());
        MainMethods methods = new MainMethods(classes);
        Optional<MainMethod> found = candidates.stream().flatMap(each -> methods.of(each).stream()).findFirst();
        if (found.isEmpty()) {
            throw wrong(source, noMain(candidates.getFirst(), classes));
        }
        if (!found.get().isStatic() && !methods.isMadeWithoutArguments(found.get().owner())) {
            throw wrong(
                    source, LocalText.of(
                            "the main method of class %s is not static, and without arguments there can be no instance",
                            "die main-Methode der Klasse %s ist nicht statisch, und ohne Argumente kann es keine Instanz"
                                    + " geben",
                            found.get().owner()));
        }
        return found.get();
    }

    private static DoesNotCompile wrong(JavaSource source, LocalText said) {
        return new DoesNotCompile(List.of(new Mistake(new CodePlace(source.path(), 1), 1, said)));
    }

    private static LocalText noMain(String launched, Map<String, byte[]> classes) {
        if (classes.isEmpty()) {
            return LocalText.of(
                    "found no class, expected one with a main method",
                    "keine Klasse gefunden, erwartet eine mit einer main-Methode");
        }
        return classes.containsKey(launched)
                ? LocalText.of(
                        "class %s has no main method to begin with; --class names another class",
                        "Klasse %s hat keine main-Methode, mit der begonnen werden kann; --class nennt eine andere Klasse",
                        launched)
                : LocalText.of(
                        "found no class %s, expected one of %s", "keine Klasse %s gefunden, erwartet eine von %s",
                        launched, String.join(", ", classes.keySet()));
    }

    private static JavaFileManager jdk(DiagnosticCollector<JavaFileObject> told) {
        return compiler().getStandardFileManager(told, Locale.ENGLISH, StandardCharsets.UTF_8);
    }

    private static JavaCompiler compiler() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("a runtime without jdk.compiler");
        }
        return compiler;
    }

    private static JavacTask task(
            JavaFileManager files, DiagnosticCollector<JavaFileObject> told, JavaFileObject source) {
        return (JavacTask) compiler().getTask(null, files, told, OPTIONS, null, List.of(source));
    }

    private static Declared declared(JavaSource source) throws DoesNotCompile {
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        SourceRoot alone = new CarriedSources(List.of(source));
        try (JavaFileManager jdk = jdk(told); MemoryFiles files = new MemoryFiles(jdk, alone)) {
            JavacTask task = task(files, told, files.source(source));
            for (CompilationUnitTree unit : task.parse()) {
                if (told.getDiagnostics().stream().noneMatch(ProgramCompiler::isMistake)) {
                    return declared(unit, Trees.instance(task));
                }
            }
            throw new DoesNotCompile(mistakes(told, source.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Declared declared(CompilationUnitTree unit, Trees trees) {
        String packageName = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        long at = unit.getPackage() == null
                ? Diagnostic.NOPOS
                : trees.getSourcePositions().getStartPosition(unit, unit.getPackage());
        int line = at == Diagnostic.NOPOS ? 1 : Math.toIntExact(unit.getLineMap().getLineNumber(at));
        Optional<String> first = unit.getTypeDecls()
                .stream()
                .filter(ClassTree.class::isInstance)
                .map(each -> ((ClassTree) each).getSimpleName().toString())
                .map(simple -> packageName.isEmpty() ? simple : packageName + "." + simple)
                .findFirst();
        return new Declared(packageName, line, first);
    }

    private static boolean isMistake(Diagnostic<? extends JavaFileObject> told) {
        return told.getKind() == Diagnostic.Kind.ERROR;
    }

    private static List<Mistake> mistakes(DiagnosticCollector<JavaFileObject> told, String path) {
        return told.getDiagnostics()
                .stream()
                .filter(ProgramCompiler::isMistake)
                .map(each -> mistake(each, path))
                .toList();
    }

    private static Mistake mistake(Diagnostic<? extends JavaFileObject> told, String path) {
        @Nullable JavaFileObject source = told.getSource();
        boolean isPlaced = source != null && told.getLineNumber() != Diagnostic.NOPOS;
        CodePlace place = new CodePlace(
                source == null ? path : source.getName(),
                isPlaced ? Math.toIntExact(told.getLineNumber()) : 1);
        int column = isPlaced ? Math.toIntExact(told.getColumnNumber()) : 1;
        return new Mistake(place, column, LocalText.of(said(told, Locale.ENGLISH), said(told, Locale.GERMAN)));
    }

    /// What is said, as a form without parts.
    private static String said(Diagnostic<? extends JavaFileObject> told, Locale language) {
        return told.getMessage(language).lines().map(String::strip).collect(Collectors.joining("; "))
                .replace("%", "%%");
    }
}

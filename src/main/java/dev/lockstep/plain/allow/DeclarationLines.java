package dev.lockstep.plain.allow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.lockstep.plain.compile.JavaSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// The lines of a file on which its named types and their methods are declared: class files have lines of code alone. Of
/// two local types of one name and one type around them, the first counts for both.
final class DeclarationLines {
    private final Map<String, Integer> lines = new HashMap<>();

    DeclarationLines(JavaSource source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("a runtime without jdk.compiler");
        }
        SimpleJavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Source.java"), Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source.text();
            }
        };
        JavacTask task = (JavacTask) compiler.getTask(null, null, _ -> {}, List.of("-proc:none"), null, List.of(file));
        try {
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Reader(unit, positions, source.text()), "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The line of a type.
    ///
    /// @param names those of the types around it and its own, with dots
    OptionalInt ofType(String names) {
        return line(names);
    }

    /// The line of a method.
    ///
    /// @param names as for [#ofType]
    OptionalInt ofMethod(String names, String method, int parameters) {
        return line(names + "." + method + "/" + parameters);
    }

    private OptionalInt line(String key) {
        Integer line = lines.get(key);
        return line == null ? OptionalInt.empty() : OptionalInt.of(line);
    }

    /// Visits all declarations with the names around them.
    private final class Reader extends TreeScanner<Void, String> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String text;

        Reader(CompilationUnitTree unit, SourcePositions positions, String text) {
            this.unit = unit;
            this.positions = positions;
            this.text = text;
        }

        @Override
        public Void visitClass(ClassTree type, String around) {
            String simple = type.getSimpleName().toString();
            if (simple.isEmpty()) {
                return super.visitClass(type, around);
            }
            String names = around.isEmpty() ? simple : around + "." + simple;
            lines.putIfAbsent(names, lineAfter(type.getModifiers(), type));
            return super.visitClass(type, names);
        }

        @Override
        public Void visitMethod(MethodTree method, String around) {
            lines.putIfAbsent(
                    around + "." + method.getName() + "/" + method.getParameters().size(),
                    lineAfter(method.getModifiers(), method));
            return super.visitMethod(method, around);
        }

        /// The first line of a declaration that is neither an annotation nor a modifier on a line of its own.
        private int lineAfter(Tree modifiers, Tree declaration) {
            long end = positions.getEndPosition(unit, modifiers);
            int at = Math.toIntExact(end < 0 ? positions.getStartPosition(unit, declaration) : end);
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return Math.toIntExact(unit.getLineMap().getLineNumber(at));
        }
    }
}

package dev.lockstep.architecture;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Finds the `switch`es over events that would not notice a new event: those with a `default`. Read by javac from the
/// source, because only there a `default` and its type are both to be seen.
final class Switches extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final JavacTask task;
    private final Trees trees;
    private final TypeMirror event;
    private final List<String> found = new ArrayList<>();

    private Switches(JavacTask task, String eventType) {
        this.task = task;
        this.trees = Trees.instance(task);
        this.event = task.getElements().getTypeElement(eventType).asType();
    }

    /// Finds them.
    ///
    /// @param sources every file of the house; what they use is looked up on the paths of the running test
    /// @return the places, as file and line
    static List<String> withDefault(Collection<Path> sources, String eventType) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            String paths = System.getProperty("java.class.path")
                    + java.io.File.pathSeparator
                    + System.getProperty("jdk.module.path", "");
            List<String> options = List.of("-proc:none", "-classpath", paths);
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, problem -> {}, options, null, files.getJavaFileObjectsFromPaths(sources));
            ArrayList<TreePath> units = new ArrayList<TreePath>();
            task.parse().forEach(unit -> units.add(new TreePath(unit)));
            task.analyze();
            Switches switches = new Switches(task, eventType);
            units.forEach(unit -> switches.scan(unit, null));
            return List.copyOf(switches.found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void nothing) {
        check(tree.getExpression(), tree.getCases());
        return super.visitSwitch(tree, null);
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void nothing) {
        check(tree.getExpression(), tree.getCases());
        return super.visitSwitchExpression(tree, null);
    }

    private void check(ExpressionTree selector, List<? extends CaseTree> cases) {
        TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), selector));
        boolean overEvents = type != null && task.getTypes().isSubtype(type, event);
        boolean hasDefault = cases.stream()
                .flatMap(each -> each.getLabels().stream())
                .anyMatch(DefaultCaseLabelTree.class::isInstance);
        if (overEvents && hasDefault) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            long line = unit.getLineMap()
                    .getLineNumber(trees.getSourcePositions().getStartPosition(unit, getCurrentPath().getLeaf()));
            found.add(Path.of(unit.getSourceFile().getName()).getFileName() + ":" + line);
        }
    }
}

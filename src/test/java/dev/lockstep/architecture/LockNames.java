package dev.lockstep.architecture;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.lockstep.event.EngineLocks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Finds names of engines' locks and conditions that are spelled out. Many are words that have other uses, as a heading
/// `queue` has: such a word is one only where something is named, looked up or compared. Where it stands after an
/// engine, as in `pool.queue`, it is one everywhere; shared state, which has no other name, is one only there.
final class LockNames extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private static final Set<String> NAMING = Set.of(
            "LockId", "ConditionId", "Made", "made", "mutex", "condition", "map", "shared", "equals", "of", "entry");

    private static final Set<String> SHARED = Set.of(EngineLocks.VALUES, EngineLocks.SHUTDOWN);

    private final Set<String> names;
    private final Pattern qualified;
    private final Trees trees;
    private final List<String> found = new ArrayList<>();

    private LockNames(JavacTask task, Set<String> names) {
        this.names = names.stream().filter(name -> !SHARED.contains(name)).collect(Collectors.toUnmodifiableSet());
        this.qualified = Pattern.compile(
                "(?:^|\\b(?:pool|cache|barrier)\\\\?)\\.(?:" + String.join("|", names) + ")\\b");
        this.trees = Trees.instance(task);
    }

    /// Finds them.
    ///
    /// @return the places, as file and line
    static List<String> spelledOut(Collection<Path> sources, Set<String> names) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            LockNames scan = new LockNames(task, names);
            task.parse().forEach(unit -> scan.scan(new TreePath(unit), null));
            return List.copyOf(scan.found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void nothing) {
        if (tree.getValue() instanceof String text
                && (qualified.matcher(text).find() || (names.contains(text) && isNamed(text)))) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            long line = unit.getLineMap()
                    .getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
            found.add(Path.of(unit.getSourceFile().getName()).getFileName() + ":" + line);
        }
        return super.visitLiteral(tree, null);
    }

    private boolean isNamed(String text) {
        boolean isNoWord = !text.chars().allMatch(Character::isLowerCase);
        Tree user = getCurrentPath().getParentPath().getLeaf();
        return isNoWord
                || switch (user) {
                    case NewClassTree made -> NAMING.contains(lastName(made.getIdentifier()));
                    case MethodInvocationTree call -> NAMING.contains(lastName(call.getMethodSelect()));
                    case MemberSelectTree select -> select.getIdentifier().contentEquals("equals");
                    case VariableTree _ -> true;
                    default -> getCurrentPath().getParentPath().getParentPath().getLeaf() instanceof CaseTree;
                };
    }

    private static String lastName(ExpressionTree named) {
        return switch (named) {
            case MemberSelectTree select -> select.getIdentifier().toString();
            case IdentifierTree plain -> plain.getName().toString();
            default -> "";
        };
    }
}

package dev.lockstep.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.service.query.NodeQuery;

/// Starts JavaFX for the tests of a class, and gives them a robot that looks for nodes on the JavaFX thread. That of
/// TestFX looks on the thread of the test: while a window is drawn anew, nodes are missed there, or their list ends in
/// the middle.
public final class WindowExtension extends ApplicationExtension {
    private static final long LIMIT_SECONDS = 30;

    @Override
    public NodeQuery lookup(String query) {
        return onFx(() -> super.lookup(query));
    }

    @Override
    public <T extends Node> NodeQuery lookup(Matcher<T> matcher) {
        return onFx(() -> super.lookup(matcher));
    }

    @Override
    public <T extends Node> NodeQuery lookup(Predicate<T> predicate) {
        return onFx(() -> super.lookup(predicate));
    }

    @Override
    public NodeQuery fromAll() {
        return onFx(super::fromAll);
    }

    @Override
    public NodeQuery from(Node... parents) {
        return onFx(() -> super.from(parents));
    }

    @Override
    public NodeQuery from(Collection<Node> parents) {
        return onFx(() -> super.from(parents));
    }

    private static NodeQuery onFx(Callable<NodeQuery> query) {
        try {
            return onFx(Objects.requireNonNull(asked(query)));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static NodeQuery onFx(NodeQuery query) {
        return (NodeQuery) Proxy.newProxyInstance(
                NodeQuery.class.getClassLoader(), new Class<?>[]{NodeQuery.class}, (proxy, method, arguments) -> {
                    Object answer = asked(() -> method.invoke(query, arguments));
                    return answer instanceof NodeQuery next ? onFx(next) : answer;
                });
    }

    /// @throws Throwable what the question throws
    private static <T> @Nullable T asked(Callable<@Nullable T> question) throws Throwable {
        FutureTask<@Nullable T> task = new FutureTask<>(question);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            throw cause instanceof InvocationTargetException thrown ? thrown.getTargetException() : cause;
        }
    }
}

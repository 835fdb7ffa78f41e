package dev.lockstep.app;

import static dev.lockstep.app.Engines.cache;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.session.frame.LiveFrame;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// Every slider and button of a cache, and the cache obeying.
@ExtendWith(WindowExtension.class)
class CacheParametersTest {
    private final LiveWindow window = new LiveWindow();

    @Start
    void open(Stage stage) {
        window.open(stage, "cache-one-compute");
    }

    @BeforeEach
    void running() throws TimeoutException {
        window.until(frame -> Engines.lives(frame) && cache(frame).counts().hits() > 0);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void callersComeAndLeave(FxRobot robot) throws TimeoutException {
        int many = (int) window.drag(robot, "callers", 0.3);
        assertThat(many).isGreaterThan(10);
        window.until(frame -> Engines.living(frame, "C").count() == many);
        assertThat(window.drag(robot, "callers", 0)).isEqualTo(1);
        window.until(frame -> Engines.living(frame, "C").count() == 1);
    }

    @Test
    void otherKeysAreAskedFor(FxRobot robot) throws TimeoutException {
        int keys = (int) window.drag(robot, "keys", 0.5);
        assertThat(keys).isBetween(80, 120);
        LiveFrame wider = window.until(frame -> cache(frame).keys().size() > 12);
        assertThat(cache(wider).keys()).hasSizeLessThanOrEqualTo(keys);
    }

    @Test
    void nearlyAllAskForTheMostWantedKey(FxRobot robot) throws TimeoutException {
        assertThat(window.drag(robot, "skew", 1)).isEqualTo(3);
        long turned = window.frame().recording().recorded();
        window.until(frame -> {
            List<Object> asked = asked(frame, turned).toList();
            long first = asked.stream().filter("user:1"::equals).count();
            // 84 of 100 when skewed, 27 of 100 before
            return asked.size() >= 60 && first > 0.6 * asked.size();
        });
    }

    /// The keys that were asked for since an event, one for each first look.
    private static Stream<Object> asked(LiveFrame frame, long since) {
        return Engines.events(frame).stream()
                .filter(each -> each.sequence() > since)
                .<Object>mapMulti((each, key) -> {
                    if (each.event() instanceof CacheEvent.Missed missed) {
                        key.accept(missed.key());
                    } else if (each.event() instanceof CacheEvent.Hit hit && !hit.secondCheck()) {
                        key.accept(hit.key());
                    }
                });
    }

    @Test
    void computesTakeLonger(FxRobot robot) throws TimeoutException {
        double millis = window.drag(robot, "compute-time", 0.95);
        assertThat(millis).isGreaterThan(2000);
        LiveWindow.press(robot, "clear");
        window.until(frame -> Engines.anyoneFor(frame, "C", Duration.ofMillis((long) (millis * 0.7))));
    }

    @Test
    void computesThrowAndNothingIsStored(FxRobot robot) throws TimeoutException {
        assertThat(cache(window.frame()).counts().failed()).isZero();
        assertThat(window.drag(robot, "failing", 1)).isEqualTo(100);
        LiveWindow.press(robot, "clear");
        window.until(frame -> cache(frame).counts().failed() >= 5);
        window.until(frame -> cache(frame).keys().values().stream().allMatch(key -> key.stored() == null));
    }

    @Test
    void callersThinkLonger(FxRobot robot) throws TimeoutException {
        double millis = window.drag(robot, "think-time", 0.95);
        assertThat(millis).isGreaterThan(2000);
        window.until(frame -> Engines.anyoneFor(frame, "C", Duration.ofMillis((long) (millis * 0.5))));
    }

    @Test
    void keysAreInvalidatedMoreOften(FxRobot robot) throws TimeoutException {
        assertThat(window.drag(robot, "invalidations", 1)).isEqualTo(20);
        LiveFrame before = window.frame();
        LiveFrame after = window.later(before, Duration.ofSeconds(5));
        double seconds = (after.nanos() - before.nanos()) / 1e9;
        long often = Engines.events(after).stream()
                .filter(each -> each.nanos() > before.nanos() && each.event() instanceof CacheEvent.Invalidated)
                .count();
        // One a second came before; the newest 200 events of the kind are kept.
        assertThat(often / seconds).isBetween(5.0, 40.0);
    }

    @Test
    void theHotKeyIsInvalidated(FxRobot robot) throws TimeoutException {
        LiveWindow.press(robot, "invalidate");
        window.until(frame -> Engines.didYou(frame, CacheEvent.Invalidated.class));
    }

    @Test
    void theCacheIsCleared(FxRobot robot) throws TimeoutException {
        LiveWindow.press(robot, "clear");
        window.until(frame -> Engines.didYou(frame, CacheEvent.Cleared.class));
    }
}

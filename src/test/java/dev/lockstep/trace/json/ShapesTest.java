package dev.lockstep.trace.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.Activity;
import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.CodePlace;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.trace.Examples;
import dev.lockstep.trace.StepLines;
import dev.lockstep.trace.json.Shape.KindShape;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Events as JSON.
class ShapesTest {

    private static final Shape EVENT = Shapes.of(Event.class);

    private static String write(Event event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StepLines.write(EVENT, event, bytes);
        return bytes.toString(UTF_8);
    }

    private static Object read(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new StepLines().read(EVENT, bytes, 0, bytes.length);
    }

    @Test
    void everyKindOfEventReadsBackEqual() {
        List<Object> examples = Examples.of(Event.class);
        assertThat(examples).allSatisfy(event -> assertThat(read(write((Event) event))).isEqualTo(event));
    }

    @Test
    void noKindOfEventIsLeftOutAndNoTwoHaveOneName() {
        Set<Class<?>> written = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Object event : Examples.of(Event.class)) {
            written.add(event.getClass());
            String text = write((Event) event);
            names.add(text.substring(0, text.indexOf(':')));
        }
        assertThat(written).isEqualTo(KindShape.records(Event.class).collect(Collectors.toSet()));
        assertThat(names).hasSameSizeAs(written);
        assertThat(written).hasSizeGreaterThan(50);
    }

    @Test
    void aLineReadsLikeThis() {
        EngineId pool = new EngineId("pool");
        LockId key = new LockId("cache", "key", "user:123");
        assertThat(write(new PoolEvent.TaskQueued(pool, new TaskId(pool, 3))))
                .isEqualTo("{\"pool.TaskQueued\":{\"engine\":\"pool\",\"task\":\"pool#3\"}}");
        assertThat(write(new LockEvent.AwaitBegan(new ConditionId(key, "ready"), false)))
                .isEqualTo("{\"lock.AwaitBegan\":{\"condition\":\"cache.key[user:123].ready\",\"timed\":false}}");
        assertThat(
                write(new ThreadEvent.Reached(StepOperation.of("acquire"), List.of(new CodePlace("a/Queue.java", 12)))))
                .isEqualTo("{\"thread.Reached\":{\"operation\":\"acquire\",\"stack\":[\"a/Queue.java:12\"]}}");
        assertThat(
                write(
                        new ThreadEvent.Stated(
                                new dev.lockstep.event.ThreadId("A"), Role.SERVICE, Activity.RUNNING, List.of(key))))
                .isEqualTo(
                        "{\"thread.Stated\":{\"thread\":\"A\",\"role\":\"service\",\"activity\":{\"Running\":{}},"
                                + "\"holds\":[\"cache.key[user:123]\"]}}");
        assertThat(write(new ThreadEvent.Ended(null))).isEqualTo("{\"thread.Ended\":{\"fault\":null}}");
    }

    @Test
    void whatIsNotTextBecomesTextAndIsFoundOut() {
        EngineId cache = new EngineId("c");
        Event stated = new CacheEvent.Stated(cache, List.of(new CacheEvent.Entry(1, 2L)), Map.of(3, 4), Map.of());
        assertThat(read(write(stated)))
                .isEqualTo(
                        new CacheEvent.Stated(
                                cache, List.of(new CacheEvent.Entry("1", "2")), Map.of("3", 4), Map.of()));
        for (Event event : List.of(
                stated,
                new CacheEvent.Hit(cache, 7, true),
                new CacheEvent.Hit(cache, new EngineId("e"), true),
                new CacheEvent.Hit(cache, "half \uD83D of a pair", true),
                new LockEvent.Acquired(new LockId("c", "key", 7)),
                new ThreadEvent.Reached(
                        new StepOperation.OfLock(StepOperation.LockVerb.ACQUIRE, new LockId("c", "key", 7)), List.of()),
                new LockEvent.Signalled(new ConditionId(new LockId("c", "key", 7), "x"), true))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            assertThat(StepLines.write(EVENT, event, bytes)).as("%s", event).isFalse();
            Event text = (Event) read(bytes.toString(UTF_8));
            assertThat(StepLines.write(EVENT, text, new ByteArrayOutputStream())).isTrue();
        }
    }

    @Test
    void whatIsNotAsItIsWrittenIsRefused() {
        refused("{\"pool.TaskQueud\":{}}", "unknown kind of event \"pool.TaskQueud\"");
        refused("{\"java.lang.Runtime\":{}}", "unknown kind of event");
        refused("{\"pool.TaskQueued\":{\"engine\":\"p\"}}", "expected \"task\"");
        refused("{\"pool.TaskQueued\":{\"task\":\"p#1\",\"engine\":\"p\"}}", "expected \"engine\", found \"task\"");
        refused("{\"pool.TaskQueued\":{\"engine\":null,\"task\":\"p#1\"}}", "expected text");
        refused("{\"pool.TaskQueued\":{\"engine\":\"p\",\"task\":\"p\"}}", "\"p\" is not a task, as in pool#1");
        refused("{\"pool.TaskQueued\":{\"engine\":\"p\",\"task\":\"p#1\",\"more\":1}}", "expected '}', found \"more\"");
        refused("{\"pool.TaskRefused\":{\"engine\":\"p\",\"reason\":\"FULL\"}}", "\"FULL\" is not one of [full, ");
        refused("{\"pool.Resized\":{\"engine\":\"p\",\"target\":1.5}}", "expected a whole number");
        refused("{\"pool.Resized\":{\"engine\":\"p\",\"target\":1e400}}", "expected a whole number");
        refused("{\"pool.Resized\":{\"engine\":\"p\",\"target\":3000000000}}", "not JSON");
        refused("{\"lock.Acquired\":{\"lock\":\"nodot\"}}", "is not a lock");
        refused("{\"lock.Acquired\":{\"lock\":\"a.b[c\"}}", "is not a lock");
        refused("{\"thread.SleepEnded\":{\"interrupted\":1}}", "expected true or false");
        refused("{\"thread.SleepEnded\":{\"interrupted\":true}} {}", "expected the end of the line");
        refused("{\"thread.SleepEnded\":{\"interrupted\":true", "not JSON");
        refused("[".repeat(100_000), "expected '{'");
        refused("", "found the end of the line");
    }

    private static void refused(String text, String why) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BadLine.class).hasMessageContaining(why);
    }
}

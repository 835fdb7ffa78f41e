package dev.lockstep.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.ObjectScenes;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Arrow;
import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Sparkline;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.objects.ObjectsStage;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.event.Event;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Locals;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.fold.SnapshotFold;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LocalValuesTest {

    private static final ThreadId A = new ThreadId("A");
    private static final ScriptEvent.Began LINE = new ScriptEvent.Began("x = x + n", 12);

    private Snapshot snapshot = Snapshot.EMPTY;
    private long sequence;

    private Snapshot then(ThreadId thread, Event event) {
        snapshot = SnapshotFold.fold(snapshot, new RecordedEvent(++sequence, 0, thread, event));
        return snapshot;
    }

    private Locals locals() {
        return Objects.requireNonNull(snapshot.thread(A)).standing().locals();
    }

    @Test
    void whatALineHasReadIsInHandUntilTheLineIsOverAndALocalStays() {
        then(A, new ThreadEvent.Started(Role.SCRIPT));
        then(A, LINE);
        assertThat(locals()).isEqualTo(Locals.NONE);

        then(A, new ScriptEvent.Read("x", "0"));
        then(A, new ScriptEvent.Kept("n", "3"));
        then(new ThreadId("B"), new ScriptEvent.Wrote("x", "7"));
        assertThat(locals().all()).containsExactly(new Locals.Value("x", "0"), new Locals.Value("n", "3"));

        then(A, new ScriptEvent.Read("x", "7"));
        then(A, new ScriptEvent.Kept("n", "4"));
        assertThat(locals().all()).containsExactly(new Locals.Value("x", "7"), new Locals.Value("n", "4"));

        then(A, new ScriptEvent.Ended(LINE.operation(), ""));
        assertThat(locals().all()).containsExactly(new Locals.Value("n", "4"));
    }

    @Test
    void theValueInHandStandsBesideTheTokenAndAnArrowShowsTheReadAndTheWrite() {
        then(ThreadId.SET_UP, new ScriptEvent.Wrote("x", "0"));
        then(A, new ThreadEvent.Started(Role.SCRIPT));
        Snapshot start = then(A, LINE);
        Snapshot read = then(A, new ScriptEvent.Read("x", "0"));
        then(A, new ScriptEvent.Wrote("x", "1"));
        Snapshot written = then(A, new ScriptEvent.Ended(LINE.operation(), ""));

        List<Element> before = draw(start, start);
        List<Element> reading = draw(start, read);
        List<Element> writing = draw(read, written);

        assertThat(before).noneMatch(one -> one.id().endsWith(":locals") || one.id().startsWith("access:"));
        Label local = one(reading, "home:A:locals", Label.class);
        Token token = one(reading, "thread:A", Token.class);
        assertThat(local.line().shown()).isEqualTo("x = 0");
        assertThat(local.box().x()).isBetween(token.box().right() - 1, token.box().right() + 20);
        assertThat(local.box().y()).isBetween(token.box().y(), token.box().bottom());

        Card card = one(reading, "card:variable:x", Card.class);
        Arrow toThread = one(reading, "access:x:read", Arrow.class);
        assertThat(touches(token.disc(), toThread.to())).isTrue();
        assertThat(touches(card.box(), one(reading, "access:x:read:way", Sparkline.class).points().getFirst()))
                .isTrue();
        Arrow toCard = one(writing, "access:x:write", Arrow.class);
        assertThat(touches(card.box(), toCard.to())).isTrue();
        Token writer = one(writing, "thread:A", Token.class);
        assertThat(touches(writer.disc(), one(writing, "access:x:write:way", Sparkline.class).points().getFirst()))
                .isTrue();
        assertThat(writing).noneMatch(one -> one.id().endsWith(":locals") || one.id().endsWith(":read"));
    }

    private static boolean touches(Box box, Point point) {
        return box.inset(-5, -5).contains(new Box(point.x(), point.y(), 0, 0));
    }

    private static <E extends Element> E one(List<Element> drawn, String id, Class<E> kind) {
        return kind.cast(drawn.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow());
    }

    private static List<Element> draw(Snapshot before, Snapshot after) {
        StageInput input = StageInput.of(826, 590, 0, "t", "s")
                .withTouched(StepHighlight.between(before, after, before.equals(after) ? null : A));
        return new ObjectsStage(new FontMeasure()).draw(after, ObjectScenes.ID, input).elements();
    }
}

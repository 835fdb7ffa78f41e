package dev.lockstep.view.window;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Arrow;
import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Slot;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.english.English;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.OperationKind;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import dev.lockstep.session.step.Truth;
import dev.lockstep.session.step.Truth.Next;
import dev.lockstep.snapshot.ObjectText;
import dev.lockstep.view.frame.DrawnFrame;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Compares what one picture says, element by element, with what is true. Each check is a row of the design's table
/// "True at every step"; each thing that is drawn and not so is one line.
final class PictureChecks {

    private static final Set<OperationKind> TAKES = Set
            .of(OperationKind.REQUEST, OperationKind.ACQUIRE, OperationKind.REACQUIRE);
    private static final Set<OperationKind> WAITS = Set.of(
            OperationKind.LEAVE, OperationKind.JOIN, OperationKind.ACQUIRE_PERMIT, OperationKind.WAIT_UNTIL);

    private static final String ARROWS = "arrows from locks";

    private final DrawnFrame shown;
    final StepFrame frame;
    final Truth truth;
    final BiConsumer<String, String> violation;
    int compared;
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Map<ThreadId, Token> tokens = new LinkedHashMap<>();

    /// @param violation told the row and what is wrong
    PictureChecks(DrawnFrame shown, StepFrame frame, Truth truth, BiConsumer<String, String> violation) {
        this.shown = shown;
        this.frame = frame;
        this.truth = truth;
        this.violation = violation;
        for (Element element : shown.stage().elements()) {
            elements.put(element.id(), element);
            if (element instanceof Token token) {
                tokens.put(token.thread(), token);
            }
        }
    }

    /// How many statements of the picture were compared.
    int compared() {
        return compared;
    }

    /// The rows that are checked, by name.
    static Map<String, Consumer<PictureChecks>> rows() {
        Map<String, Consumer<PictureChecks>> rows = new LinkedHashMap<>();
        rows.put("a lock is free", PictureChecks::locks);
        rows.put(ARROWS, PictureChecks::arrows);
        rows.put("can go", PictureChecks::canGo);
        rows.put("blocked on, waiting for", PictureChecks::stands);
        rows.put("passed, gave up, never opens", PictureChecks::barrier);
        rows.put(
                GateChecks.ROW, checks -> checks.compared += new GateChecks(
                        checks.elements, checks.frame, checks.truth, checks.violation).look());
        rows.put("held back, woken", PictureChecks::heldBack);
        rows.put(
                PoolChecks.ROW, checks -> checks.compared += new PoolChecks(
                        checks.elements, checks.frame, checks.truth, checks.violation).look());
        rows.put("who wrote a variable", PictureChecks::variables);
        rows.put(WhyChecks.ROW, WhyChecks::compare);
        rows.put(PropertyChecks.ROW, PropertyChecks::compare);
        rows.put(
                PartChecks.ROW, checks -> checks.compared += new PartChecks(
                        checks.elements, checks.frame, checks.truth, checks.violation).look());
        rows.put(
                NameChecks.ROW,
                checks -> checks.compared += new NameChecks(checks.shown, checks.frame, checks.violation).look());
        rows.put(
                OriginChecks.ROW,
                checks -> checks.compared += new OriginChecks(checks.shown, checks.frame, "schedule", checks.violation)
                        .look());
        return rows;
    }

    private void wrong(String row, String what) {
        violation.accept(row, what);
    }

    private String text(String id) {
        return elements.get(id) instanceof Label label ? label.line().full() : "";
    }

    private void locks() {
        Set<LockId> known = new HashSet<>(truth.holders().keySet());
        truth.alive().values().forEach(next -> lockOf(next).ifPresent(known::add));
        for (LockId lock : known) {
            Card card = cardOf(lock);
            if (card == null) {
                continue;
            }
            compared++;
            String said = saidOf(lock);
            ThreadId holder = truth.holders().get(lock);
            boolean free = said.startsWith("free") || said.startsWith("lock free");
            if (free != (holder == null)) {
                wrong(
                        "a lock is free", "%s is drawn \"%s\", and %s".formatted(
                                English.inSentence(lock), said,
                                holder == null ? "nobody holds it" : holder + " holds it"));
            } else if (holder != null) {
                held(lock, card, holder, said);
            }
        }
        for (Map.Entry<String, Element> element : elements.entrySet()) {
            String id = element.getKey();
            boolean ofLock = id.startsWith("lock:") && id.endsWith(":holds:caption");
            boolean ofKey = id.startsWith("key:") && id.endsWith(":holds");
            if ((ofLock || ofKey || id.equals("master:state") || id.equals("global:state"))
                    && known.stream().noneMatch(lock -> idOf(lock).equals(id))
                    && text(id).matches("hold.*|held.*")) {
                wrong("a lock is free", id + " is drawn \"" + text(id) + "\", and nobody holds it");
            }
        }
    }

    /// Whoever holds a lock stands in its card, or leaves a ghost there and an arrow to where it stands.
    private void held(LockId lock, Card card, ThreadId holder, String said) {
        Token token = tokens.get(holder);
        String prefix = idOf(lock).replaceFirst(":(holds(:caption)?|state)$", "");
        boolean ghost = elements.containsKey(prefix + ":ghost");
        boolean waitsHere = truth.alive().containsKey(holder) && lockOf(truth.alive().get(holder))
                .filter(lock::equals).isPresent() && TAKES.contains(truth.alive().get(holder).kind());
        boolean here = token != null && card.box().contains(token.disc()) && !waitsHere;
        if (here == ghost) {
            wrong(
                    "a lock is free", "%s, which %s holds, is drawn \"%s\" %s".formatted(
                            English.inSentence(lock), holder, said,
                            here ? "with a ghost beside it" : "without a ghost"));
        }
        if (ghost && !said.equals("held by " + holder)) {
            wrong(
                    "a lock is free",
                    "%s, which %s holds, is drawn \"%s\"".formatted(English.inSentence(lock), holder, said));
        }
        if (ghost && token != null) {
            if (!(elements.get(prefix + ":ghost") instanceof Slot ring && ring.edge() == token.sign().fill())) {
                wrong(
                        "a lock is free", "the ghost of %s, which is %s, has another colour".formatted(
                                holder, token.sign().word()));
            }
            Box near = token.disc().inset(-14, -14);
            boolean leads = elements.get(prefix + ":arrow") instanceof Arrow arrow
                    && near.contains(new Box(arrow.to().x(), arrow.to().y(), 0, 0));
            if (!leads) {
                wrong("a lock is free", "no arrow leads from %s to %s".formatted(English.inSentence(lock), holder));
            }
        }
    }

    private static Optional<LockId> lockOf(Next next) {
        return Optional.ofNullable(
                next.object() instanceof LockId lock
                        ? lock
                        : next.object() instanceof ConditionId condition ? condition.lock() : null);
    }

    private boolean isCache() {
        return !frame.snapshot().caches().isEmpty();
    }

    private @Nullable Card cardOf(LockId lock) {
        String id = "card:lock:" + new English().lock(lock);
        if (isCache()) {
            id = lock.key() != null ? "card:key:" + ObjectText.of(lock.key()) : "card:" + lock.role();
        }
        return elements.get(id) instanceof Card card ? card : null;
    }

    private String idOf(LockId lock) {
        return !isCache()
                ? "lock:" + new English().lock(lock) + ":holds:caption"
                : lock.key() != null ? "key:" + ObjectText.of(lock.key()) + ":holds" : lock.role() + ":state";
    }

    private String saidOf(LockId lock) {
        return text(idOf(lock));
    }

    /// An arrow from a lock to its holder lies on no words of locks.
    private void arrows() {
        List<Box> cards = elements.values().stream()
                .filter(element -> element instanceof Card && element.id().matches("card:(lock|key):.*"))
                .map(Element::box)
                .toList();
        for (Element element : elements.values()) {
            if (element instanceof Arrow arrow && arrow.id().endsWith(":arrow")) {
                compared++;
                elements.values().stream()
                        .filter(
                                other -> other instanceof Label
                                        && cards.stream().anyMatch(card -> card.contains(other.box()))
                                        && crosses(arrow, other.box()))
                        .forEach(label -> wrong(ARROWS, arrow.id() + " lies on \"" + text(label.id()) + "\""));
            }
        }
    }

    private static boolean crosses(Arrow arrow, Box words) {
        return IntStream.rangeClosed(0, 100)
                .mapToObj(at -> arrow.at(at / 100.0))
                .anyMatch(at -> words.contains(new Box(at.x(), at.y(), 0, 0)));
    }

    private void canGo() {
        Set<ThreadId> drawn = tokens.values().stream()
                .filter(PictureChecks::drawnAsGoing)
                .map(Token::thread)
                .collect(Collectors.toSet());
        Set<ThreadId> lanes = shown.lanes().drawing().elements().stream()
                .filter(element -> element instanceof Icon && element.id().startsWith("go:"))
                .map(element -> new ThreadId(element.id().substring("go:".length())))
                .collect(Collectors.toSet());
        for (ThreadId thread : tokens.keySet()) {
            compared++;
            if (drawn.contains(thread) != truth.canGo(thread)) {
                wrong(
                        "can go", "token %s is drawn %s, and %s among the choices".formatted(
                                thread,
                                tokens.get(thread).sign().word()
                                        + (drawn.contains(thread) ? ", can go" : ", cannot go"),
                                truth.canGo(thread) ? "is" : "is not"));
            }
            // Before an audience not every thread has a lane.
            boolean lane = shown.lanes().drawing().elements().stream()
                    .anyMatch(element -> element.id().equals("lane:" + thread));
            if ((lane || !shown.presented()) && lanes.contains(thread) != truth.canGo(thread)) {
                wrong(
                        "can go", "lane %s %s the sign, and it %s among the choices".formatted(
                                thread, lanes.contains(thread) ? "has" : "lacks",
                                truth.canGo(thread) ? "is" : "is not"));
            }
        }
        List<String> buttons = frame.next().options().stream().map(EnabledChoice::choice).toList();
        List<String> choices = truth.choices().stream().map(Object::toString).toList();
        if (!buttons.equals(choices)) {
            wrong("can go", "the buttons are " + buttons + ", and the choices " + choices);
        }
    }

    private static boolean drawnAsGoing(Token token) {
        return token.canGo();
    }

    private void stands() {
        if (truth.choices().isEmpty() && !truth.offered().isEmpty()) {
            // The run was cut: who could have gone on is not offered any more.
            return;
        }
        tokens.forEach((thread, token) -> {
            compared++;
            Next next = truth.alive().get(thread);
            SignStyle sign = token.sign();
            boolean over = sign == SignStyle.FINISHED || sign == SignStyle.FAILED;
            if (over != (next == null)) {
                wrong(
                        "blocked on, waiting for", thread + " is drawn " + sign.word() + ", and "
                                + (next == null ? "has ended" : "has not ended"));
            }
            if (next == null) {
                return;
            }
            boolean stuck = !truth.isFree(thread);
            boolean open = lockOf(next).filter(lock -> !truth.holders().containsKey(lock)).isPresent();
            // Whoever was interrupted before a free lock may only be cancelled, yet nobody keeps it from going on.
            boolean blocked = stuck && TAKES.contains(next.kind()) && !(open && truth.canGo(thread));
            boolean waits = stuck && WAITS.contains(next.kind());
            if ((sign == SignStyle.BLOCKED) != blocked || (sign == SignStyle.WAITING) != waits) {
                wrong(
                        "blocked on, waiting for", "%s is drawn %s, and stands at: %s%s".formatted(
                                thread, sign.word(), next.label(), stuck ? "" : ", which it can do"));
            }
            String word = text("home:" + thread + ":does");
            String object = objectOf(next);
            boolean names = word.startsWith("at ") || word.startsWith("waits: ") || word.startsWith("waits until ")
                    || word.startsWith("waits for the end of ");
            if (names && !word.endsWith(object)) {
                wrong("blocked on, waiting for", thread + " is drawn \"" + word + "\", and stands at: " + next.label());
            }
        });
    }

    private static String label(@Nullable Next next) {
        return next == null ? "ended" : next.label();
    }

    private static String objectOf(Next next) {
        return switch (next.object()) {
            case LockId lock -> new English().lock(lock);
            case ConditionId condition ->
                next.kind() == OperationKind.LEAVE ? condition.name() : new English().lock(condition.lock());
            default -> next.object().toString();
        };
    }

    private void barrier() {
        if (!(elements.get("card:gate") instanceof Card gate)) {
            return;
        }
        LockId lock = new LockId(frame.snapshot().barriers().keySet().iterator().next().name(), "gate");
        Box card = gate.box();
        double gaveUp = elements.get("gave-up") instanceof Label label ? label.box().y() : Double.POSITIVE_INFINITY;
        tokens.forEach((thread, token) -> {
            compared++;
            Next next = truth.alive().get(thread);
            boolean waiting = next != null
                    && ((next.kind() == OperationKind.LEAVE && lockOf(next).filter(lock::equals).isPresent())
                            || (next.kind() == OperationKind.REACQUIRE && lock.equals(next.object())));
            boolean within = waiting || truth.holds(thread, lock);
            boolean atGate = card.contains(token.disc());
            boolean right = token.disc().x() > card.right();
            boolean below = right && token.disc().y() > gaveUp;
            if (waiting && !atGate) {
                wrong(
                        "passed, gave up, never opens", thread + " is drawn beside the gate"
                                + (right ? ", as passed" : "") + ", and has not left: " + label(next));
            }
            if (atGate && !within) {
                wrong("passed, gave up, never opens", thread + " is drawn at the gate, and has left");
            }
            if (right && within) {
                wrong("passed, gave up, never opens", thread + " is drawn as gone, and has not left: " + label(next));
            }
            boolean ran = truth.left().get(thread) == Way.TIMEOUT || truth.left().get(thread) == Way.CANCELLED;
            if (below && !ran) {
                wrong("passed, gave up, never opens", thread + " is drawn as having given up, and has not");
            }
        });
        boolean waits = truth.alive().values().stream()
                .anyMatch(next -> next.kind() == OperationKind.LEAVE && lockOf(next).filter(lock::equals).isPresent());
        boolean never = text("gate:state").contains("never");
        if (waits && truth.choices().isEmpty() && frame.position().over()
                && frame.position().step() == frame.position().steps() && !never) {
            wrong(
                    "passed, gave up, never opens",
                    "the run is over with some at the gate, which says \"" + text("gate:state") + '"');
        }
        if (never && !waits) {
            wrong("passed, gave up, never opens", "the gate is said never to open, and nobody waits there");
        }
    }

    private void heldBack() {
        if (frame.snapshot().pools().isEmpty()) {
            return;
        }
        compared++;
        int held = 0;
        int woken = 0;
        for (Map.Entry<ThreadId, Next> each : truth.alive().entrySet()) {
            ConditionId waited = truth.waitedOn().get(each.getKey());
            boolean forRoom = waited != null
                    && (waited.name().equals("notFull")
                            || (waited.name().equals("changed") && !PoolChecks.isWorker(each.getKey())));
            held += forRoom && each.getValue().kind() == OperationKind.LEAVE ? 1 : 0;
            woken += forRoom && each.getValue().kind() == OperationKind.REACQUIRE ? 1 : 0;
        }
        String said = words("held:");
        boolean full = text("queue").matches("QUEUE · (\\d+) OF \\1");
        String right = String.join(" ", parts(held, woken, full));
        if (!said.equals(right)) {
            wrong("held back, woken", "the producers are said \"%s\", and it is \"%s\"".formatted(said, right));
        }
    }

    private static List<String> parts(int held, int woken, boolean full) {
        List<String> parts = new ArrayList<>();
        if (held > 0) {
            parts.add(held + (full ? " held back: queue is full" : " not woken: there is room"));
        }
        if (woken > 0) {
            parts.add(woken + " woken: must take the lock");
        }
        return parts;
    }

    /// The texts of all labels whose ids begin so.
    private String words(String prefix) {
        return elements.values().stream()
                .filter(element -> element instanceof Label && element.id().startsWith(prefix))
                .map(element -> ((Label) element).line().full())
                .collect(Collectors.joining(" "));
    }

    private void variables() {
        for (String id : elements.keySet()) {
            if (!id.startsWith("variable:") || !id.endsWith(":writer")) {
                continue;
            }
            String name = id.substring("variable:".length(), id.length() - ":writer".length());
            if (!truth.steppedOn().contains(name) && !text(id).equals("at the start")) {
                continue;
            }
            compared++;
            Set<ThreadId> writers = truth.writers().getOrDefault(name, Set.of(ThreadId.SET_UP));
            boolean right = writers.stream().anyMatch(
                    writer -> text(id).equals(writer.equals(ThreadId.SET_UP) ? "at the start" : "by " + writer));
            if (!right) {
                wrong(
                        "who wrote a variable",
                        "%s is drawn \"%s\", and was written by %s".formatted(name, text(id), writers));
            }
        }
    }
}

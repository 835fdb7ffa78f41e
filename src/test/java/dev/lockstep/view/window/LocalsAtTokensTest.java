package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.Jumps;
import dev.lockstep.diagram.Layout;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.LocalValues;
import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.EveryStep;
import dev.lockstep.snapshot.Locals;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.view.stage.SheetSize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a thread has in hand is told once: below its token wherever that stands, if there is room, and else in its row;
/// at every step of runs of every built-in program, and of programs in which threads stand with values in hand at every
/// kind of place.
class LocalsAtTokensTest {
    private static final int SEEDS = 3;
    /// Of the width of a disc: with so much room below it in its card there is room for a line of values, and with as
    /// much more for each further line.
    private static final double ROOM = 0.55;
    private static final double NO_ROOM = 0.43;
    private static final double LINE = 0.38;
    /// A value of at most so many characters has room below a holder's token.
    private static final int SHORT = 7;

    private static final String VALUES = "  variables: {x: 0}\n  threads:\n";
    private static final Map<String, String> OWN = Map.of(
            "line", "  locks: [mutex]\n" + VALUES + "    A: [n = 1, acquire mutex, x = x + n, release mutex]\n"
                    + "    B: [n = 2, acquire mutex, x = x + n, release mutex]",
            "conditions", "  locks: [left]\n  conditions: {ready: left}\n" + VALUES
                    + "    A: [n = 1, acquire left, while x = 0: [wait on ready], x = n, release left]\n"
                    + "    B: [n = 2, acquire left, k = 3, x = k + n, signal all ready, release left]",
            "three locks", "  locks: [left, right, third]\n" + VALUES
                    + "    A: [n = 1, acquire left, acquire right, acquire third, x = n, release third,"
                    + " release right, release left]\n"
                    + "    B: [n = 2, acquire left, acquire right, x = n, release right, release left]",
            "semaphore", "  semaphores: {free: 1}\n" + VALUES + "    A: [n = 1, acquire free, x = n, release free]\n"
                    + "    B: [n = 2, acquire free, x = n, release free]",
            "cache", "  cache: {}\n" + VALUES + "    A: [n = 1, get user, x = n]\n    B: [n = 2, get user, x = n]",
            "one lock", "  cache: {implementation: global-lock}\n" + VALUES
                    + "    A: [n = 1, get user, x = n]\n    B: [n = 2, get user, x = n]",
            "barrier",
            "  barrier: {parties: 2}\n" + VALUES + "    A: [n = 1, await, x = n]\n    B: [n = 2, await, x = n]",
            "pool", "  pool: {workers: 1, capacity: 2}\n" + VALUES
                    + "    A: [n = 1, submit a, x = n, join]\n    B: [n = 2, submit b, x = n, join]");

    private static final Map<String, Studio> STUDIOS = studios();

    private final List<String> faults = new ArrayList<>();
    /// How often values stood at a token, by the place where that stood.
    private final Map<String, Integer> atTokens = new TreeMap<>();
    private int inRows;

    /// The sizes of a window's stage and of screens for an audience.
    private static Map<String, Studio> studios() {
        Map<String, Studio> studios = new TreeMap<>();
        for (double[] size : new double[][]{{560, 420}, {826, 590}, {1000, 640}, {1600, 900}}) {
            Studio studio = new Studio();
            studio.sheet(new SheetSize(size[0], size[1], 1));
            studios.put(String.format(Locale.ROOT, "%.0f × %.0f", size[0], size[1]), studio);
        }
        for (double[] size : new double[][]{{1024, 768}, {1366, 768}, {1600, 1000}, {1920, 1080}}) {
            Studio studio = new Studio();
            studio.present(PresentAreas.of(size[0], size[1]));
            studios.put(String.format(Locale.ROOT, "presented %.0f × %.0f", size[0], size[1]), studio);
        }
        return studios;
    }

    @Test
    void everyBuiltInProgramTellsOnceWhatAThreadHasInHandAtItsTokenIfThereIsRoom() {
        for (Scenario scenario : Scenarios.builtIn()) {
            if (scenario.program() != null) {
                walk(scenario, scenario.id());
            }
        }
        assertThat(faults).isEmpty();
        assertThat(atTokens).containsKeys("update-locked holds", "update-locked presented holds");
        assertThat(inRows).isGreaterThan(200);
    }

    @Test
    void valuesStandAtTokensInEveryKindOfPlaceAndMoveNothing() throws Exception {
        for (Map.Entry<String, String> own : OWN.entrySet()) {
            String group = own.getKey().equals("pool") || own.getKey().equals("barrier")
                    ? own.getKey()
                    : own.getKey().matches("cache|one lock") ? "cache" : "classics";
            Scenario scenario = Scenarios.read(
                    "own.yaml", "lockstep: 1\nid: x\ntitle: X\nabout: X.\ngroup: " + group + "\nprogram:\n"
                            + own.getValue() + "\n");
            walk(scenario, own.getKey());
        }
        assertThat(faults).isEmpty();
        assertThat(atTokens).containsKeys(
                "line holds", "line presented holds", "line waits", "line presented waits", "conditions holds",
                "conditions presented holds", "three locks holds", "semaphore waits", "semaphore presented waits",
                "cache waits", "cache presented waits", "barrier waits", "barrier presented waits");
        assertThat(inRows).isGreaterThan(200);
    }

    private void walk(Scenario scenario, String name) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            List<Way> ways = new ArrayList<>();
            for (Map.Entry<String, Studio> sized : STUDIOS.entrySet()) {
                ways.add(new Way(name, sized.getKey(), seed, sized.getValue()));
            }
            EveryStep.ofSeed(scenario, seed, (frame, truth) -> ways.forEach(way -> way.look(frame)));
        }
    }

    /// One walk through a run at one size.
    private final class Way {
        private final String name;
        private final String where;
        private final Studio studio;
        private @Nullable Drawing lastDrawing;
        private Snapshot lastSnapshot = Snapshot.EMPTY;

        Way(String name, String size, int seed, Studio studio) {
            this.name = size.startsWith("presented") ? name + " presented" : name;
            this.where = name + ", " + size + ", seed " + seed + ", step ";
            this.studio = studio;
        }

        void look(StepFrame frame) {
            Snapshot snapshot = frame.snapshot();
            if (snapshot.threads().values().stream().allMatch(one -> one.standing().locals().isEmpty())) {
                lastDrawing = null;
                return;
            }
            Drawing drawing = studio.draw(frame).stage();
            String at = where + frame.position().step() + ": ";
            Map<ThreadId, Token> tokens = drawing.elements().stream()
                    .filter(Token.class::isInstance)
                    .map(Token.class::cast)
                    .collect(Collectors.toMap(Token::thread, token -> token));
            for (ThreadView thread : snapshot.threads().values()) {
                Token token = tokens.get(thread.id());
                if (token != null) {
                    look(at, snapshot, thread, token, drawing);
                }
            }
            // The name of a thread that stands elsewhere lies in the ring of its place.
            Layout.faults(drawing).stream()
                    .filter(fault -> !fault.contains(":ghost and "))
                    .forEach(fault -> faults.add(at + fault));
            if (lastDrawing != null) {
                Jumps.between(lastDrawing, drawing, moved(snapshot)).forEach(jump -> faults.add(at + jump));
            }
            lastDrawing = drawing;
            lastSnapshot = snapshot;
        }

        private Set<ThreadId> moved(Snapshot snapshot) {
            Set<ThreadId> moved = new HashSet<>();
            snapshot.threads().forEach((id, thread) -> {
                if (!thread.equals(lastSnapshot.thread(id))) {
                    moved.add(id);
                }
            });
            return moved;
        }

        private void look(String at, Snapshot snapshot, ThreadView thread, Token token, Drawing drawing) {
            Locals locals = thread.standing().locals();
            List<Label> below = labels(drawing, "token:" + thread.id() + ":locals");
            List<Label> row = labels(drawing, "home:" + thread.id() + ":locals");
            int times = (below.isEmpty() ? 0 : 1) + row.size();
            if (times != (locals.isEmpty() ? 0 : 1)) {
                faults.add(at + thread.id() + " has in hand " + locals.all() + ", told " + below + " and " + row);
            }
            if (times != 1) {
                return;
            }
            inRows += row.size();
            Card card = holdsIn(snapshot, thread, token, drawing);
            if (!below.isEmpty()) {
                atTokens.merge(name + (card == null ? " waits" : " holds"), 1, Integer::sum);
                belongs(at, thread, token, below);
            }
            if (card != null) {
                Box disc = token.disc();
                double room = (card.box().bottom() - disc.bottom()) / disc.width();
                int lines = LocalValues.text(locals).length() <= SHORT ? 1 : locals.all().size();
                boolean brief = locals.all().stream().allMatch(value -> value.toString().length() <= SHORT);
                if (brief && room > ROOM + (lines - 1) * LINE && below.isEmpty()) {
                    faults.add(at + "room for what " + thread.id() + " has in hand below its token: " + room);
                }
                if (room < NO_ROOM && row.isEmpty()) {
                    faults.add(at + "no room for what " + thread.id() + " has in hand below its token: " + room);
                }
            }
        }

        /// Whole, and nearer to the token of its thread than to any other.
        private void belongs(String at, ThreadView thread, Token token, List<Label> below) {
            String told = below.stream().map(label -> label.line().shown()).collect(Collectors.joining(", "));
            if (!told.equals(LocalValues.text(thread.standing().locals()))) {
                faults.add(at + "below " + thread.id() + " stands " + told);
            }
            for (Label label : below) {
                if (Math.abs(label.box().centreX() - token.disc().centreX()) > 1
                        || label.line().baseline() < token.disc().bottom()) {
                    faults.add(at + "not below " + thread.id() + ": " + label);
                }
            }
            if (below.getFirst().line().baseline() > token.disc().bottom() + token.disc().width()) {
                faults.add(at + "far from " + thread.id() + ": " + below.getFirst());
            }
        }
    }

    /// The card of a lock that the thread holds and at which it stands; null where it stands elsewhere.
    private static @Nullable Card holdsIn(Snapshot snapshot, ThreadView thread, Token token, Drawing drawing) {
        for (LockView lock : snapshot.locks().values()) {
            if (thread.id().equals(lock.holder())) {
                String id = "card:lock:" + Spoken.language().lock(lock.id());
                for (Card card : drawing.elements().stream()
                        .filter(Card.class::isInstance).map(Card.class::cast).toList()) {
                    if (card.id().equals(id) && card.box().contains(token.disc())) {
                        return card;
                    }
                }
            }
        }
        return null;
    }

    private static List<Label> labels(Drawing drawing, String id) {
        return drawing.elements().stream()
                .filter(element -> element.id().equals(id) || element.id().startsWith(id + ":"))
                .map(Label.class::cast)
                .toList();
    }
}

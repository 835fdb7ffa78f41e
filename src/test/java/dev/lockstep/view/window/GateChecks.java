package dev.lockstep.view.window;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Badge;
import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Reason.MomentUnit;
import dev.lockstep.explain.Why;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.OperationKind;
import dev.lockstep.scenario.program.script.EnginePlan;
import dev.lockstep.scenario.program.script.Implementation;
import dev.lockstep.scenario.program.script.ScriptedProgram;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.Truth;
import dev.lockstep.session.step.Truth.Next;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares what a gate says, and what is said of those who wait there, with who can still come, how the last of all
/// rounds ended, and who has left which round how.
final class GateChecks {

    static final String ROW = "the gate's words";

    private static final Pattern COUNT = Pattern.compile(
            "(\\d+)(?: of \\d+)? (?:(is|has|never leaves)"
                    + "|(are|have|never leave))\\b.*");
    private static final Pattern OF_ALL = Pattern.compile("(?:.*: )?(\\d+) of (\\d+) .*|(?:.*: )?(\\d+) of (\\d+)");
    private static final Pattern COME = Pattern.compile(".*: (\\d+) of \\d+ (?:has|have|is|are) .*");
    private static final Pattern LEFT = Pattern.compile("needs \\d+ more(?:, only (\\d+) (?:is|are) left)?");
    private static final Pattern NAMED = Pattern.compile(".* must still come.*: (.*?)(?: …)?\\.");

    private final Map<String, Element> elements;
    private final StepFrame frame;
    private final Truth truth;
    private final BiConsumer<String, String> violation;
    private int compared;

    /// @param elements what is drawn, by id
    /// @param violation told the row and what is wrong
    GateChecks(
            Map<String, Element> elements, StepFrame frame, Truth truth, BiConsumer<String, String> violation) {
        this.elements = elements;
        this.frame = frame;
        this.truth = truth;
        this.violation = violation;
    }

    /// Compares the words of the gate that the program has.
    ///
    /// @return how many were compared
    int look() {
        EnginePlan engine = frame.scenario().program() instanceof ScriptedProgram program
                ? program.plan().engine()
                : null;
        if (engine instanceof EnginePlan.Barrier barrier && elements.containsKey("card:gate")) {
            String name = frame.snapshot().barriers().keySet().iterator().next().name();
            look(barrier.implementation(), new LockId(name, "gate"));
        }
        return compared;
    }

    private void look(Implementation implementation, LockId lock) {
        Set<ThreadId> waiting = new HashSet<>();
        Set<ThreadId> comers = new HashSet<>();
        // About to break the round, which nobody joins then; or about to wait where it may go away again.
        Set<ThreadId> perhaps = new HashSet<>();
        truth.alive().forEach((thread, next) -> {
            // It has come once it is about to wait.
            boolean waits = isAt(next, OperationKind.LEAVE, lock) || isAt(next, OperationKind.AWAIT, lock);
            // Who goes away from a flawed barrier may come again while it is still counted.
            boolean counted = waits
                    && (implementation == Implementation.SOUND_BARRIER
                            || truth.offered().stream().noneMatch(choice -> choice.thread().equals(thread)));
            Object left = truth.left().get(thread);
            if (waits) {
                waiting.add(thread);
            }
            if (next.kind() != OperationKind.END && !counted) {
                comers.add(thread);
            }
            boolean breaks = isAt(next, OperationKind.REACQUIRE, lock)
                    && (left == Way.TIMEOUT || left == Way.CANCELLED);
            if (implementation == Implementation.SOUND_BARRIER ? breaks : isAt(next, OperationKind.AWAIT, lock)) {
                perhaps.add(thread);
            }
        });
        String state = text("gate:state");
        compared++;
        comers(state, lock, waiting, comers, perhaps);
        rounds(implementation, state);
        List<String> said = new ArrayList<>(frame.narration().last());
        elements.values().stream()
                .filter(element -> element instanceof Label && element.id().startsWith("gate"))
                .forEach(element -> said.add(((Label) element).line().full()));
        for (ThreadId thread : truth.alive().keySet()) {
            List<String> why = Why.isItStuck(frame.snapshot(), thread, MomentUnit.STEP);
            said.addAll(why);
            why(state, thread, why, comers);
        }
        said.forEach(this::verb);
        if (implementation == Implementation.NO_GENERATION) {
            said.stream()
                    .filter(
                            one -> one.toLowerCase(Locale.ROOT).contains("generation")
                                    && !one.equalsIgnoreCase("gate · without generations"))
                    .forEach(one -> wrong("without generations it is said: " + one));
        }
    }

    private static boolean isAt(Next next, OperationKind kind, LockId lock) {
        LockId at = next.object() instanceof ConditionId condition
                ? condition.lock()
                : next.object() instanceof LockId of ? of : null;
        return next.kind() == kind && lock.equals(at);
    }

    private void wrong(String what) {
        violation.accept(ROW, what);
    }

    private String text(String id) {
        return elements.get(id) instanceof Label label ? label.line().full() : "";
    }

    private void comers(
            String state, LockId lock, Set<ThreadId> waiting, Set<ThreadId> comers, Set<ThreadId> perhaps) {
        String said = "the gate says \"" + state + "\", ";
        Matcher left = LEFT.matcher(state);
        if (left.matches() && comers.isEmpty()) {
            wrong(said + "and nobody is left who could come");
        }
        if (left.matches() && left.group(1) != null && comers.size() != Integer.parseInt(left.group(1))) {
            wrong(said + "and these can come: " + comers);
        }
        if (state.startsWith("nobody is left") && !perhaps.containsAll(comers)) {
            wrong(said + "and these can come: " + comers);
        }
        if (state.startsWith("all wait for ")) {
            ThreadId last = new ThreadId(state.substring("all wait for ".length()));
            Next next = truth.alive().get(last);
            boolean leaves = next != null
                    && (isAt(next, OperationKind.REACQUIRE, lock) || isAt(next, OperationKind.RELEASE, lock));
            if (waiting.isEmpty() || leaves || !comers.equals(Set.of(last))) {
                wrong(
                        "%sthere wait %s, can come %s%s".formatted(
                                said, waiting, comers, leaves ? ", and it is leaving" : ""));
            }
        }
        if (state.startsWith("never opens") && !truth.offered().isEmpty()) {
            wrong(said + "and these can be chosen: " + truth.offered());
        }
    }

    /// What is said of rounds that are over, and of those who leave them.
    private void rounds(Implementation implementation, String state) {
        Truth.Gate gate = truth.parts().gate();
        BarrierEvent ended = gate.ended();
        if (state.startsWith("open") && !(ended instanceof BarrierEvent.Tripped)) {
            wrong("the gate says \"" + state + "\", and last came " + ended);
        }
        if (elements.containsKey("gate:broken") != (ended instanceof BarrierEvent.Broke)) {
            wrong(
                    "the gate is drawn " + (elements.containsKey("gate:broken") ? "broken" : "whole")
                            + ", and last came "
                            + ended);
        }
        for (Map.Entry<String, Element> drawn : elements.entrySet()) {
            String id = drawn.getKey();
            Element element = drawn.getValue();
            TextLine line = element instanceof Label label ? label.line() : null;
            line = element instanceof Badge badge ? badge.line() : line;
            if (id.startsWith("gate") && !id.startsWith("gate:counted") && line != null && line.cut()) {
                wrong(id + " is cut: " + line.shown());
            }
        }
        double below = elements.get("gave-up") instanceof Label label ? label.box().y() : Double.POSITIVE_INFINITY;
        double right = elements.get("card:gate") instanceof Card card ? card.box().right() : 0;
        for (Element element : elements.values()) {
            if (!(element instanceof Token token)) {
                continue;
            }
            BarrierEvent left = gate.left().get(token.thread());
            String word = text("party:" + token.thread() + ":state");
            boolean out = Set.of("turned away", "thrown out", "gave up").contains(word);
            long broken = ended instanceof BarrierEvent.Broke(_, long generation, _) ? generation : -1;
            if (out && (left == null || generationOf(left) != broken)) {
                wrong(
                        token.thread() + " is drawn \"" + word + "\", and left last by " + left + ", the gate by "
                                + ended);
            }
            boolean gaveUp = token.disc().x() > right && token.disc().y() > below;
            if (gaveUp && implementation == Implementation.SOUND_BARRIER
                    && (left == null || !token.thread().equals(gate.brokenBy().get(generationOf(left))))) {
                wrong(token.thread() + " is drawn as having given up, and left last by " + left);
            }
        }
    }

    private static long generationOf(BarrierEvent left) {
        return switch (left) {
            case BarrierEvent.Passed(_, long generation) -> generation;
            case BarrierEvent.LeftBroken(_, long generation, _) -> generation;
            case BarrierEvent.TurnedAway(_, long generation) -> generation;
            case BarrierEvent.Broke(_, long generation, _) -> generation;
            case BarrierEvent.Made _, BarrierEvent.Stated _, BarrierEvent.Arrived _, BarrierEvent.ActionBegan _,
                    BarrierEvent.ActionEnded _, BarrierEvent.Tripped _, BarrierEvent.Reset _ ->
                throw new AssertionError(left);
        };
    }

    private void why(String state, ThreadId thread, List<String> why, Set<ThreadId> comers) {
        Matcher counted = OF_ALL.matcher(text("gate:count"));
        for (String sentence : why) {
            compared++;
            String said = "of " + thread + " it is said: " + sentence + " But ";
            if (sentence.contains("it is open") && !state.startsWith("open")) {
                wrong(said + "the gate says: " + state);
            }
            if (sentence.contains("will not come") && !comers.isEmpty()) {
                wrong(said + "these can come: " + comers);
            }
            boolean somebody = truth.alive().entrySet().stream()
                    .anyMatch(one -> comers.contains(one.getKey()) && one.getValue().kind() != OperationKind.REACQUIRE);
            if (sentence.contains("nobody else is left") && somebody) {
                wrong(said + "these can come: " + comers);
            }
            Matcher come = COME.matcher(sentence);
            if (come.matches() && counted.matches() && !come.group(1).equals(firstOf(counted))) {
                wrong(said + "the gate counts: " + text("gate:count"));
            }
            Matcher named = NAMED.matcher(sentence);
            if (named.matches()) {
                Arrays.stream(named.group(1).split(", "))
                        .map(doing -> new ThreadId(doing.replaceFirst(" .*", "")))
                        .filter(one -> !comers.contains(one) && truth.alive().containsKey(one))
                        .forEach(one -> wrong(said + one + " does not come: " + comers));
            }
        }
    }

    private static @Nullable String firstOf(Matcher counted) {
        return counted.group(1) == null ? counted.group(3) : counted.group(1);
    }

    /// One has, two have.
    private void verb(String sentence) {
        Arrays.stream(sentence.split("[:;,] "))
                .map(COUNT::matcher)
                .filter(count -> count.matches() && count.group(1).equals("1") == (count.group(2) == null))
                .forEach(_ -> wrong("number and verb do not fit: " + sentence));
    }
}

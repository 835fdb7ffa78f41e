package dev.lockstep.view.window;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.event.LockId;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.scenario.program.script.EnginePlan;
import dev.lockstep.scenario.program.script.Implementation;
import dev.lockstep.scenario.program.script.ScriptedProgram;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.Truth;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Compares the parts that are drawn with those of the implementation that runs: with the locks that it has made, and
/// with what the scenario's file says it is.
///
/// @param elements what is drawn, by id
/// @param violation told the row and what is wrong
record PartChecks(
        Map<String, Element> elements,
        StepFrame frame,
        Truth truth,
        BiConsumer<String, String> violation) {

    static final String ROW = "parts of the implementation";

    /// Compares the parts of the engine that the program has.
    ///
    /// @return how many parts were compared
    int look() {
        EnginePlan engine = frame.scenario().program() instanceof ScriptedProgram program
                ? program.plan().engine()
                : null;
        return switch (engine) {
            case null -> 0;
            case EnginePlan.Pool pool -> pool(pool);
            case EnginePlan.Cache cache -> cache(cache.implementation());
            case EnginePlan.Barrier barrier -> barrier(barrier.implementation());
        };
    }

    private String text(String id) {
        return elements.get(id) instanceof Label label ? label.line().full() : "";
    }

    /// @param is whether it is so
    private void same(String part, boolean drawn, boolean is, Implementation implementation) {
        if (drawn != is) {
            String how = drawn ? "drawn, and is not there" : "not drawn, and is there";
            violation.accept(ROW, implementation.word() + ": " + part + " is " + how);
        }
    }

    private boolean hasFigure(String label) {
        return frame.figures().stream().anyMatch(figure -> figure.label().equals(label));
    }

    private int cache(Implementation implementation) {
        Set<LockId> made = truth.parts().locks();
        boolean common = made.stream().anyMatch(lock -> lock.key() == null);
        boolean table = implementation != Implementation.STAMPEDE && implementation != Implementation.GLOBAL_LOCK;
        same("a lock for all keys", hasCommonCard(), common, implementation);
        same("the master lock", anyTextHas("master"), table, implementation);
        same("the lock table", anyTextHas("lock table"), table, implementation);
        same(
                "the number of entries", hasFigure("lock table"), table && implementation != Implementation.MASTER_HELD,
                implementation);
        int compared = 4;
        for (String id : elements.keySet()) {
            if (!id.startsWith("key:") || !id.endsWith(":holds")) {
                continue;
            }
            compared++;
            String key = id.substring("key:".length(), id.length() - ":holds".length());
            // Whoever was interrupted on its way to a new lock may have been the only one to know of it.
            boolean keyLock = text(id).equals("no lock")
                    ? isInUse(key)
                    : made.stream().anyMatch(lock -> isOf(lock, key));
            boolean speaks = !Set.of("no lock", "no lock of its own", "without a lock").contains(text(id));
            same("the lock of " + key + " (\"" + text(id) + "\")", speaks, keyLock, implementation);
            // Elsewhere the last user takes it out of the table.
            boolean stays = text(id).equals("lock free") && implementation != Implementation.MASTER_HELD;
            same("a lock of " + key + " that nobody uses", stays, false, implementation);
        }
        return compared;
    }

    private static boolean isOf(LockId lock, String key) {
        return key.equals(String.valueOf(lock.key()));
    }

    private boolean isInUse(String key) {
        return truth.holders().keySet().stream().anyMatch(lock -> isOf(lock, key))
                || truth.alive().values().stream()
                        .anyMatch(next -> next.object() instanceof LockId lock && isOf(lock, key));
    }

    private boolean hasCommonCard() {
        return elements.containsKey("card:master") || elements.containsKey("card:global");
    }

    private boolean anyTextHas(String word) {
        return elements.values().stream()
                .anyMatch(
                        element -> element instanceof Label label
                                // What it is called and what it is about may well speak of what is missing.
                                && !element.id().startsWith("title") && !element.id().startsWith("subtitle")
                                && label.line().full().toLowerCase(Locale.ROOT).contains(word));
    }

    private int pool(EnginePlan.Pool plan) {
        Implementation implementation = plan.implementation();
        same(
                "what is never marked done", elements.containsKey("card:unmarked"),
                implementation == Implementation.FORGOTTEN_TASK_DONE, implementation);
        same(
                "the count of failed tasks", elements.containsKey("done:failed"),
                implementation != Implementation.FORGOTTEN_TASK_DONE
                        && implementation != Implementation.SWALLOWED_ERROR,
                implementation);
        String said = elements.values().stream()
                .filter(element -> element instanceof Label && element.id().endsWith(":state"))
                .map(element -> ((Label) element).line().full())
                .collect(Collectors.joining(", "));
        same(
                "that a worker lives on (\"" + said + "\")", said.contains("lives on"),
                said.contains("lives on") && implementation != Implementation.KILLED_WORKER, implementation);
        boolean waitsForRoom = elements.keySet().stream().anyMatch(id -> id.startsWith("held:"));
        boolean bounded = implementation == Implementation.SOUND_POOL
                || implementation == Implementation.SHARED_CONDITION;
        same("room to wait for", waitsForRoom, waitsForRoom && bounded, implementation);
        return 4;
    }

    private int barrier(Implementation implementation) {
        boolean generations = implementation != Implementation.NO_GENERATION;
        same("a generation", text("gate").matches("(?i).*generation \\d+"), generations, implementation);
        same("the number of the generation", hasFigure("generation"), generations, implementation);
        boolean somebodyLeft = truth.left().values().stream()
                .anyMatch(way -> way == Way.TIMEOUT || way == Way.CANCELLED);
        boolean ghosts = elements.keySet().stream().anyMatch(id -> id.startsWith("gate:counted:"));
        boolean mayHaunt = somebodyLeft && implementation != Implementation.SOUND_BARRIER;
        same("a ghost", ghosts, ghosts && mayHaunt, implementation);
        same("that ghosts count", text("gate:count").contains("counted"), ghosts, implementation);
        return 4;
    }
}

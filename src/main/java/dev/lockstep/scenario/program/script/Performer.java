package dev.lockstep.scenario.program.script;

import dev.lockstep.event.ScriptEvent;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.SharedValue;
import dev.lockstep.runtime.WaitPredicate;
import dev.lockstep.scenario.program.term.BooleanTerm;
import dev.lockstep.scenario.program.term.Lookup;
import dev.lockstep.scenario.program.term.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Executes the script of one thread, on that thread.
///
/// An exception that an engine throws as part of its contract is the operation's result and is recorded; any other ends
/// the thread.
final class Performer implements Body {

    /// The name under which a script reads the result of its last operation.
    static final String RESULT = "result";

    /// A loop over locals alone would never reach an operation, at which it could be stopped.
    static final int MOST_STATEMENTS = 100_000;

    private final EngineRuntime port;
    private final List<Statement> script;
    private final Set<ScriptEvent.Began> loopLines;
    private final ScriptThreads cast;
    private final SharedObjects objects;
    private final EngineFactory engines;
    private final Map<String, Value> locals = new HashMap<>();
    /// The position of the present statement: its number in each enclosing body and, in a loop with a fixed number of
    /// rounds, the round.
    private final List<Integer> place = new ArrayList<>();
    /// The values that the present statement has read so far, and may not have used.
    private final List<Value> looked = new ArrayList<>();
    /// The number of enclosing loops without a fixed number of rounds, and whether an engine's call is under way.
    private int loops;
    private boolean inEngine;
    private int calls;
    /// The last results of lines in such loops, the latest at the end: they are part of the end state.
    private List<Gained> gained = List.of();
    private int statements;

    /// @param loopLines the lines of the script whose last result is part of the end state
    Performer(
            EngineRuntime port,
            List<Statement> script,
            Set<ScriptEvent.Began> loopLines,
            ScriptThreads cast,
            SharedObjects objects,
            EngineFactory engines) {
        this.port = port;
        this.script = script;
        this.loopLines = loopLines;
        this.cast = cast;
        this.objects = objects;
        this.engines = engines;
        locals.put(RESULT, new Value(""));
    }

    @Override
    public void run() throws InterruptedException {
        cast.awaitOthers();
        perform(script);
    }

    /// Its position in the script, the values it has read there, its locals, and its results in loops. Inside an
    /// engine's call it tells no more: there only a timed wait is asked about, and an operation has only one of those.
    @Override
    public Object localState() {
        return new LocalState(
                List.copyOf(place), List.copyOf(looked), Map.copyOf(locals), gained);
    }

    private record LocalState(
            List<Integer> place,
            List<Value> looked,
            Map<String, Value> locals,
            List<Gained> gained) {}

    private record Gained(ScriptEvent.Began line, String result) {}

    @Override
    public boolean isLooping() {
        return loops > 0;
    }

    @Override
    public int call() {
        return inEngine ? calls : 0;
    }

    private void perform(List<Statement> body) {
        int depth = place.size();
        for (int number = 0; number < body.size(); number++) {
            place.add(number);
            looked.clear();
            perform(body.get(number));
            place.subList(depth, place.size()).clear();
        }
    }

    private void perform(Statement statement) {
        count();
        switch (statement) {
            case Statement.Act(var line, var operation) -> act(line, operation);
            case Statement.Assign assign -> assign(assign);
            case Statement.Repeat(var times, var body) -> {
                for (int i = 0; i < times; i++) {
                    place.add(i);
                    perform(body);
                    place.removeLast();
                }
            }
            case Statement.While(var line, var condition, var body) -> {
                loops++;
                while (holds(line, condition)) {
                    perform(body);
                    looked.clear();
                }
                loops--;
            }
            case Statement.If(var line, var condition, var then, var otherwise) -> {
                boolean holds = holds(line, condition);
                place.add(holds ? 0 : 1);
                perform(holds ? then : otherwise);
            }
        }
    }

    private void act(ScriptLine line, ScriptOperation operation) {
        port.emit(line.begun());
        String result;
        try {
            result = perform(operation);
        } catch (InterruptedException interrupted) {
            result = "interrupted";
        }
        if (!result.isEmpty()) {
            local(RESULT, new Value(result));
            ScriptEvent.Began here = line.begun();
            if (loopLines.contains(here)) {
                gained = Stream.concat(
                        gained.stream().filter(each -> !each.line().equals(here)),
                        Stream.of(new Gained(here, result)))
                        .toList();
            }
        }
        port.emit(new ScriptEvent.Ended(line.text(), result));
    }

    private String perform(ScriptOperation operation) throws InterruptedException {
        return switch (operation) {
            case PoolOperation pool -> byEngine(() -> engines.pool().perform(pool));
            case CacheOperation cache -> byEngine(() -> engines.cache().perform(cache));
            case BarrierOperation barrier -> byEngine(() -> engines.barrier().perform(barrier));
            case ThreadOperation thread -> cast.perform(thread);
            case ObjectOperation object -> objects.perform(object);
            case SharedOperation shared -> perform(shared);
        };
    }

    @FunctionalInterface
    private interface EngineCall {
        String perform() throws InterruptedException;
    }

    private String byEngine(EngineCall call) throws InterruptedException {
        inEngine = true;
        calls++;
        try {
            return call.perform();
        } finally {
            inEngine = false;
        }
    }

    private String perform(SharedOperation operation) throws InterruptedException {
        return switch (operation) {
            case SharedOperation.WaitUntil until -> waitUntil(until);
            case SharedOperation.CompareAndSet(var variable, var expected, var update) ->
                objects.free(variable).compareAndSet(expected.value(this::local), update.value(this::local))
                        ? "set"
                        : "not set";
            case SharedOperation.Update(var variable, var value) -> {
                Value found = objects.free(variable)
                        .update(old -> value.value(name -> name.equals(variable) ? old : local(name)));
                // Also an empty text, which otherwise stands for no result.
                local(RESULT, found);
                yield found.text();
            }
        };
    }

    private String waitUntil(SharedOperation.WaitUntil until) throws InterruptedException {
        Map<String, SharedValue<?>> shared = new LinkedHashMap<>();
        until.condition().names().forEach(name -> {
            SharedValue<?> value = objects.shared(name);
            if (value != null) {
                shared.put(name, value);
            }
        });
        ScriptWait wait = new ScriptWait(until.condition(), until.words(), shared, this::local);
        if (until.limit().isEmpty()) {
            port.waitUntil(wait);
            return "";
        }
        return port.waitUntil(wait, port.deadline(until.limit().get())) ? "held" : "timed out";
    }

    private void assign(Statement.Assign assign) {
        ScriptLine line = assign.line();
        port.emit(line.begun());
        Value value = assign.value().value(this::valueOf);
        if (!objects.set(assign.target(), value)) {
            local(assign.target(), value);
            port.emit(new ScriptEvent.Kept(assign.target(), value.text()));
        }
        port.emit(new ScriptEvent.Ended(line.text(), ""));
    }

    private Value local(String name) {
        return locals.getOrDefault(name, Value.ZERO);
    }

    private void local(String name, Value value) {
        locals.put(name, value);
    }

    private boolean holds(ScriptLine line, BooleanTerm condition) {
        count();
        port.emit(line.begun());
        boolean holds = condition.holds(this::valueOf);
        port.emit(new ScriptEvent.Ended(line.text(), ""));
        return holds;
    }

    private Value valueOf(String name) {
        Value shared = objects.get(name);
        Value value = shared == null ? local(name) : shared;
        looked.add(value);
        return value;
    }

    private void count() {
        if (++statements > MOST_STATEMENTS) {
            throw new IllegalStateException("the script went on for more than " + MOST_STATEMENTS + " lines");
        }
    }

    /// The predicate of a wait: a condition of the script over variables, permits and the thread's locals, which cannot
    /// change while it waits.
    ///
    /// @param shared the variables and semaphores of the condition, by name
    private record ScriptWait(BooleanTerm condition, String words, Map<String, SharedValue<?>> shared, Lookup locals)
            implements
                WaitPredicate {

        @Override
        public List<? extends SharedValue<?>> reads() {
            return List.copyOf(shared.values());
        }

        @Override
        public boolean holds(Values now) {
            return condition.holds(name -> valueOf(name, now));
        }

        @Override
        public String values(Values now) {
            return condition
                    .names()
                    .distinct()
                    .map(name -> name + " is " + told(valueOf(name, now)))
                    .collect(Collectors.joining(", "));
        }

        private static String told(Value value) {
            return value.asNumber() == null ? "\"" + value + "\"" : value.text();
        }

        private Value valueOf(String name, Values now) {
            SharedValue<?> value = shared.get(name);
            return value == null ? locals.valueOf(name) : ScriptVariable.valueOf(Objects.requireNonNull(now.of(value)));
        }
    }
}

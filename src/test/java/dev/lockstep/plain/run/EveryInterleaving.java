package dev.lockstep.plain.run;

import dev.lockstep.plain.run.InterleavedCode.Instruction;
import dev.lockstep.plain.run.SmallProgram.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Runs a [SmallProgram] in every interleaving of its actions, by going through all its states, and says what can come
/// of it. Nothing is reduced, and nothing is shared with what is checked by it.
///
/// Races are found in two ways, neither by clocks: accesses that can be made one directly after the other, and, for
/// each last access, the set of those who know of it, which releases and acquires hand on (Elmas, Qadeer, Tasiran:
/// *Goldilocks*, PLDI 2007).
final class EveryInterleaving {
    private static final int RUNS = 0;
    private static final int WAITS = 1;
    private static final int WOKEN = 2;
    private static final int ENDED = 3;
    private static final int NOBODY = 0;

    private final List<List<Instruction>> code;
    private final List<InterleavedCode.Location> memory;
    private final InterleavedCode compiled;
    private final int threads;
    private final int most;

    private final int perThread;
    private final int memoryAt;
    private final int locksAt;
    private final int knownAt;
    private final int length;
    private final int channelOfLocks;
    private final int channelOfEnds;
    private final int[] channelOfVolatile;

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> states = new ArrayList<>();
    private final List<int[]> successors = new ArrayList<>();

    private final Set<String> printed = new TreeSet<>();
    private final Set<String> failures = new TreeSet<>();
    private final Set<String> adjacent = new TreeSet<>();
    private final Set<String> unordered = new TreeSet<>();
    private boolean deadlocks;
    private boolean waits;

    /// What can come of a program.
    ///
    /// @param printed what the main thread prints in runs in which every thread ends
    /// @param failures what ends a thread, each with its line
    /// @param deadlocks whether threads can wait for each other's locks
    /// @param waits whether a run without that can go on for ever or stop before every thread has ended
    /// @param adjacent fields of which two conflicting accesses can follow on each other directly
    /// @param races fields of which two conflicting accesses can be unordered by happens-before
    /// @param states how many there were
    record Reachable(
            Set<String> printed,
            Set<String> failures,
            boolean deadlocks,
            boolean waits,
            Set<String> adjacent,
            Set<String> races,
            int states) {}

    private EveryInterleaving(SmallProgram program, int most) {
        compiled = new InterleavedCode(program);
        this.most = most;
        code = compiled.threads();
        memory = compiled.memory();
        threads = code.size();
        // Program counter, state, lock waited for and how often it was held, registers, reference.
        perThread = 5 + InterleavedCode.REGISTERS;
        memoryAt = threads * perThread;
        locksAt = memoryAt + memory.size();
        knownAt = locksAt + 2 * SmallProgram.LOCKS.size();
        // Of each location who knows of the last write, and of the last read of each thread.
        length = knownAt + memory.size() * (1 + threads);
        int channel = threads;
        channelOfLocks = channel;
        channel += SmallProgram.LOCKS.size();
        channelOfEnds = channel;
        channel += threads;
        channelOfVolatile = new int[memory.size()];
        for (int i = 0; i < memory.size(); i++) {
            channelOfVolatile[i] = memory.get(i).isVolatile() ? channel++ : -1;
        }
        if (channel > Character.SIZE) {
            throw new IllegalArgumentException("too many channels: " + channel);
        }
    }

    /// Goes through all states; empty if there are more than `most`.
    static Optional<Reachable> of(SmallProgram program, int most) {
        return new EveryInterleaving(program, most).reachable();
    }

    private Optional<Reachable> reachable() {
        char[] first = new char[length];
        for (int thread = 0; thread < threads; thread++) {
            goOn(first, thread);
        }
        number(first);
        for (int id = 0; id < states.size(); id++) {
            if (states.size() > most) {
                return Optional.empty();
            }
            char[] state = states.get(id).toCharArray();
            List<Integer> next = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                for (char[] after : step(state, thread)) {
                    next.add(number(after));
                }
            }
            lookForNeighbours(state);
            successors.add(next.stream().mapToInt(Integer::intValue).toArray());
        }
        judgeEnds();
        return Optional.of(
                new Reachable(printed, failures, deadlocks, waits, adjacent, unordered, states.size()));
    }

    private int number(char[] state) {
        String key = new String(state);
        Integer known = ids.putIfAbsent(key, states.size());
        if (known == null) {
            states.add(key);
            return states.size() - 1;
        }
        return known;
    }

    // ---- ends

    /// A run from which no end can be reached is stuck; it stays so whatever happens, and comes to rest somewhere.
    private void judgeEnds() {
        List<List<Integer>> predecessors = new ArrayList<>();
        states.forEach(_ -> predecessors.add(new ArrayList<>()));
        BitSet canEnd = new BitSet();
        List<Integer> work = new ArrayList<>();
        for (int id = 0; id < states.size(); id++) {
            for (int next : successors.get(id)) {
                predecessors.get(next).add(id);
            }
            char[] state = states.get(id).toCharArray();
            if (allEnded(state)) {
                canEnd.set(id);
                work.add(id);
                said(state).ifPresent(printed::add);
            }
        }
        while (!work.isEmpty()) {
            for (int before : predecessors.get(work.removeLast())) {
                if (!canEnd.get(before)) {
                    canEnd.set(before);
                    work.add(before);
                }
            }
        }
        boolean anyStuck = false;
        boolean anyAtRest = false;
        for (int id = 0; id < states.size(); id++) {
            if (!canEnd.get(id)) {
                anyStuck = true;
                int same = id;
                if (IntStream.of(successors.get(id)).allMatch(next -> next == same)) {
                    anyAtRest = true;
                    if (hasCycle(states.get(id).toCharArray())) {
                        deadlocks = true;
                    } else {
                        waits = true;
                    }
                }
            }
        }
        if (anyStuck != anyAtRest) {
            throw new IllegalStateException("goes round in larger circles than one step");
        }
    }

    private boolean allEnded(char[] state) {
        return IntStream.range(0, threads).allMatch(thread -> state[at(thread, 1)] == ENDED);
    }

    private boolean hasCycle(char[] state) {
        for (int start = 0; start < threads; start++) {
            int thread = start;
            for (int i = 0; i < threads; i++) {
                thread = holderNeeded(state, thread);
                if (thread == start) {
                    return true;
                }
                if (thread < 0) {
                    break;
                }
            }
        }
        return false;
    }

    /// Who holds the lock that a thread cannot get; negative if there is none.
    private int holderNeeded(char[] state, int thread) {
        int lock = switch (state[at(thread, 1)]) {
            case RUNS -> code.get(thread).get(state[at(thread, 0)]) instanceof InterleavedCode.Enter(int wanted)
                    ? wanted
                    : -1;
            case WOKEN -> state[at(thread, 2)];
            default -> -1;
        };
        if (lock < 0) {
            return -1;
        }
        int owner = state[locksAt + 2 * lock];
        return owner == NOBODY || owner == thread + 1 ? -1 : owner - 1;
    }

    /// What the main thread has printed; it reads at the end what nobody changes any more.
    private Optional<String> said(char[] state) {
        return Optional.of(
                code.getLast().stream()
                        .filter(InterleavedCode.Print.class::isInstance)
                        .map(each -> "" + (int) state[memoryAt + ((InterleavedCode.Print) each).location()])
                        .collect(Collectors.joining(" ")));
    }

    // ---- neighbours

    private record Access(int location, boolean writes) {}

    private void lookForNeighbours(char[] state) {
        for (int one = 0; one < threads; one++) {
            Access mine = access(state, one);
            for (int other = one + 1; mine != null && other < threads; other++) {
                Access theirs = access(state, other);
                if (theirs != null && theirs.location() == mine.location() && (mine.writes() || theirs.writes())
                        && !memory.get(mine.location()).isVolatile()) {
                    adjacent.add(memory.get(mine.location()).field());
                }
            }
        }
    }

    /// What a thread would access next; null if it would do something else.
    private @Nullable Access access(char[] state, int thread) {
        if (state[at(thread, 1)] != RUNS) {
            return null;
        }
        int node = state[at(thread, 4 + InterleavedCode.REGISTERS)];
        return switch (code.get(thread).get(state[at(thread, 0)])) {
            case InterleavedCode.Load(int location, int _) -> new Access(location, false);
            case InterleavedCode.Print(int location) -> new Access(location, false);
            case InterleavedCode.Store(int location, Value _) -> new Access(location, true);
            case InterleavedCode.StoreLocals(int location) -> new Access(location, true);
            case InterleavedCode.LoadNode() -> new Access(compiled.box(), false);
            case InterleavedCode.StoreNode(int _) -> new Access(compiled.box(), true);
            case InterleavedCode.LoadValue(int _, int _) -> node == 0 ? null : new Access(compiled.value(node), false);
            case InterleavedCode.StoreValue(Value _, int _) -> new Access(compiled.value(node), true);
            case InterleavedCode.Enter _, InterleavedCode.Exit _, InterleavedCode.Wait _, InterleavedCode.Notify _,
                    InterleavedCode.Join _, InterleavedCode.Jump _, InterleavedCode.JumpIf _,
                    InterleavedCode.JumpIfNull _, InterleavedCode.FailIf _ ->
                null;
        };
    }

    // ---- steps

    private int at(int thread, int what) {
        return thread * perThread + what;
    }

    private int register(char[] state, int thread, int register) {
        return state[at(thread, 4 + register)];
    }

    /// The states after the next action of a thread: none if it cannot act, several if somebody is chosen.
    private List<char[]> step(char[] before, int thread) {
        char[] state = before.clone();
        int how = state[at(thread, 1)];
        if (how == ENDED || how == WAITS) {
            return List.of();
        }
        if (how == WOKEN) {
            int lock = state[at(thread, 2)];
            if (state[locksAt + 2 * lock] != NOBODY) {
                return List.of();
            }
            state[locksAt + 2 * lock] = (char) (thread + 1);
            state[locksAt + 2 * lock + 1] = state[at(thread, 3)];
            state[at(thread, 1)] = RUNS;
            state[at(thread, 2)] = 0;
            state[at(thread, 3)] = 0;
            acquired(state, thread, channelOfLocks + lock);
            return List.of(passed(state, thread));
        }
        return act(state, thread, code.get(thread).get(state[at(thread, 0)]));
    }

    private List<char[]> act(char[] state, int thread, Instruction instruction) {
        int reference = at(thread, 4 + InterleavedCode.REGISTERS);
        switch (instruction) {
            case InterleavedCode.Load(int location, int register) -> {
                read(state, thread, location);
                state[at(thread, 4 + register)] = state[memoryAt + location];
            }
            case InterleavedCode.Print(int location) -> read(state, thread, location);
            case InterleavedCode.Store(int location, Value value) ->
                write(state, thread, location, valueOf(state, thread, value));
            case InterleavedCode.StoreLocals(int location) -> write(
                    state, thread, location,
                    IntStream.range(0, SmallProgram.LOCALS).map(local -> register(state, thread, local))
                            .reduce(0, (all, digit) -> all * 10 + digit));
            case InterleavedCode.LoadNode() -> {
                read(state, thread, compiled.box());
                state[reference] = state[memoryAt + compiled.box()];
            }
            case InterleavedCode.StoreNode(int node) -> write(state, thread, compiled.box(), node);
            case InterleavedCode.LoadValue(int register, int line) -> {
                if (state[reference] == 0) {
                    failures.add("NullPointerException line " + line);
                    end(state, thread);
                    return List.of(state);
                }
                int location = compiled.value(state[reference]);
                read(state, thread, location);
                state[at(thread, 4 + register)] = state[memoryAt + location];
            }
            case InterleavedCode.StoreValue(Value value, int _) ->
                write(state, thread, compiled.value(state[reference]), valueOf(state, thread, value));
            case InterleavedCode.Enter(int lock) -> {
                int owner = state[locksAt + 2 * lock];
                if (owner != NOBODY && owner != thread + 1) {
                    return List.of();
                }
                state[locksAt + 2 * lock] = (char) (thread + 1);
                state[locksAt + 2 * lock + 1]++;
                acquired(state, thread, channelOfLocks + lock);
            }
            case InterleavedCode.Exit(int lock) -> {
                if (--state[locksAt + 2 * lock + 1] == 0) {
                    state[locksAt + 2 * lock] = NOBODY;
                    released(state, thread, channelOfLocks + lock);
                }
            }
            case InterleavedCode.Wait(int lock) -> {
                state[at(thread, 1)] = WAITS;
                state[at(thread, 2)] = (char) lock;
                state[at(thread, 3)] = state[locksAt + 2 * lock + 1];
                state[locksAt + 2 * lock] = NOBODY;
                state[locksAt + 2 * lock + 1] = 0;
                released(state, thread, channelOfLocks + lock);
                return List.of(state);
            }
            case InterleavedCode.Notify(int lock, boolean all) -> {
                return woken(state, thread, lock, all);
            }
            case InterleavedCode.Join(int joined) -> {
                if (state[at(joined, 1)] != ENDED) {
                    return List.of();
                }
                acquired(state, thread, channelOfEnds + joined);
            }
            case InterleavedCode.Jump _, InterleavedCode.JumpIf _, InterleavedCode.JumpIfNull _,
                    InterleavedCode.FailIf _ ->
                throw new IllegalStateException("not an action: " + instruction);
        }
        return List.of(passed(state, thread));
    }

    private List<char[]> woken(char[] state, int thread, int lock, boolean all) {
        List<char[]> after = new ArrayList<>();
        char[] everybody = state.clone();
        for (int other = 0; other < threads; other++) {
            if (state[at(other, 1)] == WAITS && state[at(other, 2)] == lock) {
                char[] alone = state.clone();
                alone[at(other, 1)] = WOKEN;
                after.add(passed(alone, thread));
                everybody[at(other, 1)] = WOKEN;
            }
        }
        return all || after.isEmpty() ? List.of(passed(everybody, thread)) : after;
    }

    /// Past the instruction, and over all that nobody else could notice.
    private char[] passed(char[] state, int thread) {
        state[at(thread, 0)]++;
        goOn(state, thread);
        return state;
    }

    private void goOn(char[] state, int thread) {
        List<Instruction> mine = code.get(thread);
        while (true) {
            int at = state[at(thread, 0)];
            if (at == mine.size()) {
                end(state, thread);
                return;
            }
            switch (mine.get(at)) {
                case InterleavedCode.Jump(int target) -> state[at(thread, 0)] = (char) target;
                case InterleavedCode.JumpIf(int register, int value, boolean equal, int target) ->
                    state[at(thread, 0)] = (char) (equal == (register(state, thread, register) == value)
                            ? target
                            : at + 1);
                case InterleavedCode.JumpIfNull(int target) ->
                    state[at(thread, 0)] = (char) (state[at(thread, 4 + InterleavedCode.REGISTERS)] == 0
                            ? target
                            : at + 1);
                case InterleavedCode.FailIf(int register, int value, int line) -> {
                    if (register(state, thread, register) == value) {
                        failures.add("AssertionError line " + line);
                        end(state, thread);
                        return;
                    }
                    state[at(thread, 0)]++;
                }
                default -> {
                    return;
                }
            }
        }
    }

    /// Ends a thread, which gives back what it holds.
    private void end(char[] state, int thread) {
        for (int lock = 0; lock < SmallProgram.LOCKS.size(); lock++) {
            if (state[locksAt + 2 * lock] == thread + 1) {
                state[locksAt + 2 * lock] = NOBODY;
                state[locksAt + 2 * lock + 1] = 0;
                released(state, thread, channelOfLocks + lock);
            }
        }
        for (int gone = 2; gone < perThread; gone++) {
            state[at(thread, gone)] = 0;
        }
        state[at(thread, 1)] = ENDED;
        released(state, thread, channelOfEnds + thread);
    }

    private int valueOf(char[] state, int thread, Value value) {
        return (value.local() < 0 ? 0 : register(state, thread, value.local())) + value.plus();
    }

    // ---- who knows of what

    private void read(char[] state, int thread, int location) {
        int write = knownAt + location * (1 + threads);
        if (memory.get(location).isVolatile()) {
            acquired(state, thread, channelOfVolatile[location]);
        } else {
            lookForRace(state, thread, write, location);
            state[write + 1 + thread] = (char) (1 << thread);
        }
    }

    private void write(char[] state, int thread, int location, int value) {
        state[memoryAt + location] = (char) value;
        if (memory.get(location).isVolatile()) {
            released(state, thread, channelOfVolatile[location]);
            return;
        }
        int write = knownAt + location * (1 + threads);
        lookForRace(state, thread, write, location);
        for (int other = 0; other < threads; other++) {
            lookForRace(state, thread, write + 1 + other, location);
            state[write + 1 + other] = 0;
        }
        state[write] = (char) (1 << thread);
    }

    private void lookForRace(char[] state, int thread, int known, int location) {
        if (state[known] != 0 && (state[known] & 1 << thread) == 0) {
            unordered.add(memory.get(location).field());
        }
    }

    private void released(char[] state, int thread, int channel) {
        handOn(state, thread, channel);
    }

    private void acquired(char[] state, int thread, int channel) {
        handOn(state, channel, thread);
    }

    private void handOn(char[] state, int from, int to) {
        for (int known = knownAt; known < length; known++) {
            if ((state[known] & 1 << from) != 0) {
                state[known] |= (char) (1 << to);
            }
        }
    }
}

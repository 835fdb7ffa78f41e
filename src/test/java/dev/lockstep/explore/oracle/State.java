package dev.lockstep.explore.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// All that is true at one moment of a run, between two steps.
final class State {

    static final int NOBODY = -1;

    final One[] threads;
    final int[] holders;
    final List<List<Integer>> lines;
    final List<List<Integer>> waiters;
    final int[] permits;
    final String[] variables;
    /// What went wrong so far.
    final TreeSet<String> failures;
    /// Spurious wake-ups.
    int spent;

    /// Where a thread stands.
    enum Stage {
        /// Before the operation of the line at [One#at]: one that it reads, writes or does.
        LINE,
        /// In the line of a fair lock.
        QUEUE,
        /// On a condition.
        WAITING,
        /// Off a condition, before the lock it must take again.
        RETAKE,
        /// Its script is over.
        END,
        /// It has ended.
        OVER
    }

    /// One thread.
    static final class One {
        Stage stage = Stage.LINE;
        int at;
        int[] rounds;
        /// What the line at hand has read so far.
        List<String> reads = new ArrayList<>();
        /// The variable that it reads next, or -1.
        int reading = -1;
        /// What it writes next; empty where it does not.
        String writing = "";
        /// What it leaves a condition with.
        String wake = "";
        Map<String, String> locals = new TreeMap<>();
        boolean interrupted;
        /// What its lines gave, of a line in a loop without an end of its own the last alone.
        List<Got> results = new ArrayList<>();
        /// What its script threw; empty where nothing.
        String fault = "";

        /// What a line gave.
        record Got(int line, String result) {}

        void got(String result, boolean looped) {
            if (looped) {
                results.removeIf(each -> each.line() == at);
            }
            results.add(new Got(at, result));
        }

        One(int loops) {
            rounds = new int[loops];
        }

        One copy() {
            One copy = new One(0);
            copy.stage = stage;
            copy.at = at;
            copy.rounds = rounds.clone();
            copy.reads = new ArrayList<>(reads);
            copy.reading = reading;
            copy.writing = writing;
            copy.wake = wake;
            copy.locals = new TreeMap<>(locals);
            copy.interrupted = interrupted;
            copy.results = new ArrayList<>(results);
            copy.fault = fault;
            return copy;
        }

        private void write(StringBuilder key) {
            key.append(stage).append('@').append(at).append(Arrays.toString(rounds));
            key.append(reads.size()).append(reads);
            key.append(reading).append('"').append(writing).append('"').append(wake).append(locals);
            key.append(interrupted ? '!' : '.').append(results).append(fault).append('\n');
        }
    }

    State(Model model) {
        threads = new One[model.threads().size()];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new One(Code.loops(model.scripts().get(i)));
        }
        holders = new int[model.locks().size()];
        Arrays.fill(holders, NOBODY);
        lines = empty(holders.length);
        waiters = empty(model.conditions().size());
        permits = model.permits().stream().mapToInt(Integer::intValue).toArray();
        variables = model.initial().toArray(String[]::new);
        failures = new TreeSet<>();
    }

    private State(State other) {
        threads = new One[other.threads.length];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = other.threads[i].copy();
        }
        holders = other.holders.clone();
        lines = copy(other.lines);
        waiters = copy(other.waiters);
        permits = other.permits.clone();
        variables = other.variables.clone();
        failures = new TreeSet<>(other.failures);
        spent = other.spent;
    }

    private static List<List<Integer>> empty(int size) {
        ArrayList<List<Integer>> lists = new ArrayList<List<Integer>>();
        for (int i = 0; i < size; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private static List<List<Integer>> copy(List<List<Integer>> lists) {
        ArrayList<List<Integer>> copies = new ArrayList<List<Integer>>();
        lists.forEach(list -> copies.add(new ArrayList<>(list)));
        return copies;
    }

    State copy() {
        return new State(this);
    }

    /// The same for the same state.
    String key() {
        StringBuilder key = new StringBuilder(256);
        for (One thread : threads) {
            thread.write(key);
        }
        key.append(Arrays.toString(holders)).append(lines).append(waiters).append(Arrays.toString(permits));
        key.append(Arrays.toString(variables)).append(spent).append(failures);
        return key.toString();
    }

    /// What a name stands for in one step that looks at everything.
    String now(Model model, One thread, String name) {
        int variable = model.variables().indexOf(name);
        int semaphore = model.semaphores().indexOf(name);
        return variable >= 0
                ? variables[variable]
                : semaphore >= 0 ? Integer.toString(permits[semaphore]) : thread.locals.getOrDefault(name, "0");
    }
}

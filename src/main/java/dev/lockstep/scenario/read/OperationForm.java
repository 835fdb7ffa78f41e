package dev.lockstep.scenario.read;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Every operation of scripts, in its written form; capitals stand for the author's words. The manual and the schema
/// list the same.
public enum OperationForm {
    SUBMIT(Of.POOL, "submit TASK"),
    SUBMIT_AT_MOST(Of.POOL, "submit TASK at most TIME"),
    TRY_TO_SUBMIT(Of.POOL, "try to submit TASK"),
    JOIN(Of.POOL, "join"),
    JOIN_AT_MOST(Of.POOL, "join at most TIME"),
    SHUT_DOWN(Of.POOL, "shut down"),
    SHUT_DOWN_NOW(Of.POOL, "shut down now"),
    AWAIT_TERMINATION(Of.POOL, "await termination"),
    AWAIT_TERMINATION_AT_MOST(Of.POOL, "await termination at most TIME"),
    RESIZE(Of.POOL, "resize WORKERS"),
    GET(Of.CACHE, "get KEY"),
    INVALIDATE(Of.CACHE, "invalidate KEY"),
    CLEAR(Of.CACHE, "clear"),
    AWAIT(Of.BARRIER, "await"),
    AWAIT_AT_MOST(Of.BARRIER, "await at most TIME"),
    RESET(Of.BARRIER, "reset"),
    ABORT(Of.BARRIER, "abort"),
    SLEEP(Of.ANY, "sleep TIME"),
    INTERRUPT(Of.ANY, "interrupt THREAD"),
    WAIT_FOR(Of.ANY, "wait for THREAD"),
    WAIT_FOR_AT_MOST(Of.ANY, "wait for THREAD at most TIME"),
    ACQUIRE(Of.ANY, "acquire LOCK"),
    ACQUIRE_AT_MOST(Of.ANY, "acquire LOCK at most TIME"),
    RELEASE(Of.ANY, "release LOCK"),
    WAIT_ON(Of.ANY, "wait on CONDITION"),
    WAIT_ON_AT_MOST(Of.ANY, "wait on CONDITION at most TIME"),
    WAIT_UNTIL_AT_MOST(Of.ANY, "wait until CONDITION at most TIME"),
    WAIT_UNTIL(Of.ANY, "wait until CONDITION"),
    COMPARE_AND_SET(Of.ANY, "compare and set VARIABLE from VALUE to VALUE"),
    SIGNAL_ALL(Of.ANY, "signal all CONDITION"),
    SIGNAL(Of.ANY, "signal CONDITION");

    /// The engine that an operation belongs to.
    public enum Of {
        POOL,
        CACHE,
        BARRIER,
        ANY
    }

    private final Of engine;
    private final String form;

    OperationForm(Of engine, String form) {
        this.engine = engine;
        this.form = form;
    }

    Of engine() {
        return engine;
    }

    public String form() {
        return form;
    }

    String firstWord() {
        return words().getFirst();
    }

    private List<String> words() {
        return List.of(form.split(" ", -1));
    }

    /// Whether `given` has these words, and a word for each capital; a time may be two words.
    boolean matches(List<String> given) {
        List<String> words = words();
        if (isOpen()) {
            List<String> first = words.subList(0, slot(0));
            boolean begins = given.size() > first.size() && given.subList(0, first.size()).equals(first);
            return begins && (this != WAIT_UNTIL_AT_MOST || limit(given) >= first.size());
        }
        boolean timed = words.getLast().equals("TIME");
        if (given.size() != words.size() && !(timed && given.size() == words.size() + 1)) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!isSlot(words.get(i)) && !words.get(i).equals(given.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether it has a part of any number of words.
    private boolean isOpen() {
        return this == WAIT_UNTIL || this == WAIT_UNTIL_AT_MOST || this == COMPARE_AND_SET;
    }

    /// At which word a limit begins, counted from 0; -1 where there is none.
    static int limit(List<String> given) {
        for (int at = given.size() - 2; at >= 0; at--) {
            if (given.get(at).equals("at") && given.get(at + 1).equals("most")) {
                return at;
            }
        }
        return -1;
    }

    /// At which word the author's `which`th word stands, counted from 0.
    int slot(int which) {
        List<String> words = words();
        return IntStream.range(0, words.size())
                .filter(i -> isSlot(words.get(i)))
                .skip(which)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSlot(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    static List<OperationForm> of(Of engine) {
        return Arrays.stream(values())
                .filter(form -> form.engine == Of.ANY || form.engine == engine)
                .toList();
    }
}

package dev.lockstep.explore.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Chance, and the lines that it makes.
final class Draw {

    private final Random random;
    private final Set<String> uses = new TreeSet<>();

    Draw(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 11);
    }

    Set<String> uses() {
        return uses;
    }

    /// Takes note that the program has this in it.
    void use(String what) {
        uses.add(what);
    }

    /// From 0 to less than `bound`.
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// `what` or, as often, with a limit.
    String timed(String what, String limit) {
        return random.nextBoolean() ? what : what + " at most " + limit;
    }

    /// A block of lines under a head.
    static List<String> block(String head, List<String> body) {
        ArrayList<String> lines = new ArrayList<String>();
        lines.add("- " + head + ":");
        body.forEach(line -> lines.add("    " + line));
        return lines;
    }
}

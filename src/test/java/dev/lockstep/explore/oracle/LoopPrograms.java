package dev.lockstep.explore.oracle;

import dev.lockstep.explore.oracle.GeneratedProgram.Loops;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Scripts made by chance that are mostly loops: one in another, with several exits, under a lock, with `repeat`
/// within, and with permits that are handed from thread to thread. What they share is little, so that many can be
/// searched whole.
public final class LoopPrograms {

    private final Draw draw;
    private final List<String> threads;
    private final boolean second;
    private final boolean condition;
    /// How many blocks are open.
    private int depth;

    private LoopPrograms(Draw draw) {
        this.draw = draw;
        this.threads = draw.oneIn(3) ? List.of("A", "B", "C") : List.of("A", "B");
        this.second = draw.oneIn(3);
        this.condition = draw.oneIn(3);
    }

    public static GeneratedProgram of(long seed) {
        Draw draw = new Draw(seed);
        String text = new LoopPrograms(draw).text(seed);
        return new GeneratedProgram(seed, text, draw.uses(), Loops.CHANGING, true);
    }

    private String text(long seed) {
        StringBuilder text = new StringBuilder();
        text.append("lockstep: 1\nid: seed-").append(Math.abs(seed));
        text.append("\ntitle: By chance\nabout: A program made by chance.\n");
        text.append("group: classics\nprogram:\n");
        text.append("  variables: {x: 0, y: ").append(draw.below(2)).append("}\n");
        text.append("  locks: {m: ").append(draw.oneIn(3) ? "fair" : "plain").append("}\n");
        if (condition) {
            text.append("  conditions: {c: m}\n");
        }
        text.append("  semaphores: {s: ").append(draw.below(3));
        if (second) {
            text.append(", t: ").append(draw.below(2));
        }
        text.append("}\n");
        if (condition && draw.oneIn(4)) {
            draw.use("spurious wake-ups");
            text.append("  spurious wake-ups: 1\n");
        }
        text.append("  threads:\n");
        int loopers = draw.between(1, threads.size());
        for (int i = 0; i < threads.size(); i++) {
            text.append("    ").append(threads.get(i)).append(":\n");
            ArrayList<String> all = new ArrayList<String>();
            if (draw.oneIn(4)) {
                all.addAll(plain());
            }
            if (i < loopers) {
                all.addAll(loop(false));
                if (draw.oneIn(2)) {
                    all.addAll(plain());
                }
            } else {
                int most = draw.between(1, threads.size() == 2 ? 4 : 3);
                while (all.size() < most) {
                    all.addAll(plain());
                }
            }
            all.forEach(line -> text.append("      ").append(line).append('\n'));
        }
        properties(text);
        return text.toString();
    }

    private List<String> use(String form, String... all) {
        draw.use(form);
        ArrayList<String> made = new ArrayList<String>();
        for (String line : all) {
            made.add("- " + line);
        }
        return made;
    }

    private String shared() {
        return draw.of("x", "x", "y");
    }

    private String sem() {
        return second ? draw.of("s", "t") : "s";
    }

    /// @param holds whether the lock is held around it
    private List<String> loop(boolean holds) {
        draw.use(depth == 0 ? "while" : "while in a block");
        ArrayList<String> all = new ArrayList<String>();
        String head;
        String way = "";
        switch (draw.below(5)) {
            case 0, 1 -> head = shared() + draw.of(" = 0", " != 1", " < 1");
            case 2 -> {
                way = draw.of("k", "l");
                all.add("- " + way + " = 0");
                head = way + " = 0";
            }
            case 3 -> {
                way = draw.of("k", "l");
                all.add("- " + way + " = 0");
                head = way + " = 0" + draw.of(" and ", " or ") + shared() + " = 0";
            }
            default -> head = draw.of(
                    "result != \"acquired\"",
                    "result != \"held\"",
                    "result = \"timed out\" or x = 0",
                    "result != \"set\"");
        }
        depth++;
        ArrayList<String> body = new ArrayList<String>();
        int most = draw.between(1, depth == 1 ? 3 : 2);
        for (int i = 0; i < most; i++) {
            body.addAll(piece(way, holds));
        }
        if (!way.isEmpty() && draw.oneIn(2)) {
            body.addAll(exit(way));
        }
        if (body.stream().noneMatch(LoopPrograms::isStep)) {
            // A loop over nothing but the thread's own names has no step at which it could be stopped.
            body.addAll(use("sleep TIME", "sleep 1 ms"));
        }
        depth--;
        all.addAll(Draw.block("while " + head, body));
        return all;
    }

    private static boolean isStep(String line) {
        return line.startsWith("- ")
                && !line.endsWith(":")
                && !line.startsWith("- k =")
                && !line.startsWith("- l =");
    }

    private List<String> exit(String way) {
        draw.use("exit");
        String test = draw.of(
                "x = 1",
                "y = 1",
                "x != y",
                "result = \"acquired\"",
                "result = \"timed out\"",
                "result = \"held\"",
                "result = \"set\"",
                "result = 0");
        ArrayList<String> then = new ArrayList<String>();
        then.add("- " + way + " = " + draw.of("1", "1", "1", "2", "x"));
        if (draw.oneIn(4)) {
            then.addAll(change());
        }
        return Draw.block("if " + test, then);
    }

    /// What is done in a loop.
    private List<String> piece(String way, boolean holds) {
        if (depth < 3 && draw.oneIn(7)) {
            return loop(holds);
        }
        if (depth < 3 && draw.oneIn(9)) {
            draw.use("repeat in a loop");
            depth++;
            List<String> body = look(holds);
            depth--;
            return Draw.block("repeat 2 times", body);
        }
        if (!way.isEmpty() && draw.oneIn(3)) {
            return exit(way);
        }
        if (draw.oneIn(7)) {
            return Draw.block("if " + draw.of("x = 1", "y = 1", "x = y", "result = \"timed out\""), look(holds));
        }
        if (draw.oneIn(9)) {
            return change();
        }
        return look(holds);
    }

    private List<String> look(boolean holds) {
        return switch (draw.below(12)) {
            case 0 -> holds ? released() : use("acquire LOCK", "acquire m", "release m");
            case 1, 2 -> holds ? released() : timed("m", draw.of("1 ms", "1 ms", "2 ms"));
            case 3 -> {
                String s = sem();
                yield use("acquire SEMAPHORE", "acquire " + s, "release " + s);
            }
            case 4, 5 -> timed(sem(), "1 ms");
            case 6 -> use("compare and set", "compare and set " + shared() + " from 5 to 6");
            case 7 -> use("wait until CONDITION at most TIME", "wait until " + until() + " at most 1 ms");
            case 8 -> use("sleep TIME", "sleep 1 ms");
            case 9 -> holds ? waits() : condition || draw.oneIn(2) ? held() : use("sleep TIME", "sleep 1 ms");
            case 10 -> use("semaphore, given first", "release " + sem(), "acquire " + sem());
            default -> use("wait for THREAD at most TIME", "wait for " + draw.of(threads) + " at most 1 ms");
        };
    }

    private List<String> timed(String what, String limit) {
        List<String> all = use("acquire at most TIME", "acquire " + what + " at most " + limit);
        List<String> then = use("release", "release " + what);
        if (draw.oneIn(4)) {
            then.addAll(0, draw.oneIn(3) ? change() : use("sleep TIME", "sleep 1 ms"));
        }
        all.addAll(Draw.block("if result = \"acquired\"", then));
        if (draw.oneIn(4)) {
            all.add("  else:");
            (draw.oneIn(2) ? use("compare and set", "compare and set y from 7 to 8") : use("sleep TIME", "sleep 1 ms"))
                    .forEach(line -> all.add("    " + line));
        }
        return all;
    }

    /// Under the lock.
    private List<String> held() {
        draw.use("under a lock");
        ArrayList<String> all = new ArrayList<String>(List.of("- acquire m"));
        depth++;
        all.addAll(depth < 3 && draw.oneIn(3) ? loop(true) : look(true));
        depth--;
        all.add("- release m");
        return all;
    }

    /// With the lock held, what uses the lock or leaves it.
    private List<String> released() {
        return draw.oneIn(2) ? use("release and take again", "release m", "acquire m") : waits();
    }

    private List<String> waits() {
        if (!condition) {
            return use("sleep TIME", "sleep 1 ms");
        }
        return draw.oneIn(4)
                ? use("signal", "signal c")
                : use("wait on CONDITION at most TIME", "wait on c at most 1 ms");
    }

    private String until() {
        return draw.of("x = 1", "x = y", "y = 1", sem() + " = 0", sem() + " > 0", "x = 2", sem() + " = 1 or x = 1");
    }

    private List<String> change() {
        return switch (draw.below(7)) {
            case 0, 1 -> use("VARIABLE = NUMBER", shared() + " = " + draw.below(2));
            case 2 -> use("VARIABLE = SUM atomically", shared() + " = " + draw.of("1", "0") + " atomically");
            case 3 -> use("compare and set", "compare and set " + shared() + " from " + draw.of("0 to 1", "1 to 0"));
            case 4 -> use("interrupt THREAD", "interrupt " + draw.of(threads));
            default -> use("VARIABLE = VARIABLE", draw.of("x = y", "y = x"));
        };
    }

    private List<String> plain() {
        return switch (draw.below(12)) {
            case 0, 1, 2, 3 -> change();
            case 4 -> use("acquire LOCK", "acquire m", draw.of("x = 1", "y = 1", "sleep 1 ms"), "release m");
            case 5 -> timed("m", "1 ms");
            case 6 -> {
                String s = sem();
                yield use("acquire SEMAPHORE", "acquire " + s, draw.of("x = 1", "y = 1", "release " + s));
            }
            case 7 -> use("release SEMAPHORE", "release " + sem());
            case 8 -> timed(sem(), "1 ms");
            case 9 -> use("wait until CONDITION", "wait until " + until() + (draw.oneIn(2) ? " at most 1 ms" : ""));
            case 10 -> condition
                    ? use(
                            "signal",
                            "acquire m",
                            draw.of("signal c", "signal all c", "wait on c", "wait on c at most 1 ms"),
                            "release m")
                    : change();
            default -> use("wait for THREAD", "wait for " + draw.of(threads) + (draw.oneIn(2) ? " at most 1 ms" : ""));
        };
    }

    private void properties(StringBuilder text) {
        int count = draw.below(4);
        Set<String> all = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            String kind = draw.of("always", "never", "sometimes", "sometimes", "in the end");
            draw.use(kind);
            String one = compared();
            all.add(kind + ": " + (draw.oneIn(2) ? one : one + draw.of(" and ", " and ", " or ") + compared()));
        }
        if (!all.isEmpty()) {
            text.append("  properties:\n");
            all.forEach(property -> text.append("    - ").append(property).append('\n'));
        }
    }

    private String compared() {
        return switch (draw.below(6)) {
            case 0, 1, 2 -> "result of " + draw.of(threads) + draw.of(" = ", " = ", " != ")
                    + draw.of(
                            "\"interrupted\"",
                            "\"timed out\"",
                            "\"timed out\"",
                            "\"acquired\"",
                            "\"acquired\"",
                            "\"held\"",
                            "\"not set\"");
            case 3 -> sem() + draw.of(" = ", " != ", " <= ", " > ") + draw.below(3);
            case 4 -> "holders of m" + draw.of(" = 1", " = 0");
            default -> shared() + draw.of(" = ", " != ") + draw.below(2);
        };
    }
}

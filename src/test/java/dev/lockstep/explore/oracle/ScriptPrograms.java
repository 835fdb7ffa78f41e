package dev.lockstep.explore.oracle;

import dev.lockstep.explore.oracle.GeneratedProgram.Loops;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/// Small programs of everything that scripts have but engines, made by chance and the same for the same seed.
public final class ScriptPrograms {

    private final Draw draw;
    private final List<String> threads;
    private final List<String> locks;
    private final boolean guarded;
    private final boolean semaphore;
    private final boolean second;
    private boolean mayGoRound;

    private ScriptPrograms(Draw draw) {
        this.draw = draw;
        this.threads = draw.oneIn(2) ? List.of("A", "B") : List.of("A", "B", "C");
        this.locks = draw.oneIn(2) ? List.of("m") : List.of("m", "n");
        this.guarded = draw.oneIn(2);
        this.semaphore = draw.oneIn(3);
        this.second = draw.oneIn(3);
    }

    public static GeneratedProgram of(long seed) {
        Draw draw = new Draw(seed);
        ScriptPrograms programs = new ScriptPrograms(draw);
        String text = programs.text(seed);
        return new GeneratedProgram(seed, text, draw.uses(), programs.mayGoRound ? Loops.LOOKING : Loops.NONE, true);
    }

    /// The first so many, from seed 1 on, whose runs all end.
    public static List<GeneratedProgram> ending(int count) {
        return LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(ScriptPrograms::of)
                .filter(program -> program.loops() == Loops.NONE)
                .limit(count)
                .toList();
    }

    private String text(long seed) {
        StringBuilder text = new StringBuilder();
        text.append("lockstep: 1\nid: seed-").append(Math.abs(seed));
        text.append("\ntitle: By chance\nabout: A program made by chance.\n");
        text.append("group: classics\nprogram:\n");
        text.append("  variables: {x: 0, y: ").append(draw.below(2));
        if (guarded) {
            text.append(", g: {value: 0, guarded by: m}");
        }
        text.append("}\n  locks: {");
        for (String lock : locks) {
            boolean fair = draw.oneIn(4);
            text.append(lock.equals("m") ? "" : ", ").append(lock).append(fair ? ": fair" : ": plain");
            if (fair) {
                draw.use("fair lock");
            }
        }
        text.append("}\n  conditions: {c: m").append(second ? ", d: " + locks.getLast() : "").append("}\n");
        if (semaphore) {
            text.append("  semaphores: {s: ").append(draw.below(3)).append("}\n");
        }
        int spurious = draw.oneIn(4) ? draw.between(1, 2) : 0;
        if (spurious > 0) {
            draw.use("spurious wake-ups: " + spurious);
            text.append("  spurious wake-ups: ").append(spurious).append('\n');
        }
        text.append("  threads:\n");
        for (String thread : threads) {
            text.append("    ").append(thread).append(":\n");
            ArrayList<String> lines = new ArrayList<String>();
            int most = draw.between(1, threads.size() == 2 ? 4 : 3);
            while (lines.size() < most) {
                lines.addAll(chunk(thread, most - lines.size()));
            }
            lines.forEach(line -> text.append("      ").append(line).append('\n'));
        }
        properties(text);
        return text.toString();
    }

    private List<String> use(String form, String... lines) {
        draw.use(form);
        ArrayList<String> all = new ArrayList<String>();
        for (String line : lines) {
            all.add("- " + line);
        }
        return all;
    }

    /// A few lines that belong together.
    private List<String> chunk(String self, int room) {
        return switch (draw.below(28)) {
            case 0, 1, 2 -> assign();
            case 3, 4, 5, 6, 7, 8 -> critical(self, room);
            case 9 -> use("sleep TIME", "sleep " + draw.of("1 ms", "1 ms", "0 ms"));
            case 10, 11, 12 -> use("interrupt THREAD", "interrupt " + draw.of(threads));
            case 13, 14 -> waitFor(self);
            case 15 -> branch(self, room);
            case 16 -> repeat(self, room);
            case 17 -> round();
            case 18, 19 -> semaphore ? permit() : assign();
            case 20 -> local();
            case 21 -> stray();
            case 22, 23, 24 -> atomic();
            default -> until();
        };
    }

    private List<String> assign() {
        String target = draw.of("x", "y");
        return use("VARIABLE = SUM", target + " = " + draw.of("1", "2", "x + 1", "y + 1", "x + y", "y - x", "x", "y"));
    }

    private List<String> local() {
        draw.use("local variable");
        return use(
                "VARIABLE = SUM",
                "l = " + draw.of("x + 1", "x", "result"),
                draw.of("x", "y") + " = l" + draw.of("", " + 1"));
    }

    private List<String> waitFor(String self) {
        String target = draw.of(threads);
        if (target.equals(self) && !draw.oneIn(4)) {
            return assign();
        }
        return row(limited("wait for THREAD", "wait for " + target));
    }

    private List<String> limited(String form, String line) {
        String timed = draw.timed(line, "1 ms");
        return use(timed.equals(line) ? form : form + " at most TIME", timed);
    }

    /// Several waits with a limit in a row look like a loop, and are none.
    private List<String> row(List<String> lines) {
        return lines.getFirst().contains("at most") && draw.oneIn(5) ? Collections.nCopies(3, lines.getFirst()) : lines;
    }

    private List<String> critical(String self, int room) {
        String lock = draw.of(locks);
        ArrayList<String> lines = new ArrayList<>(limited("acquire LOCK", "acquire " + lock));
        boolean timed = lines.getFirst().contains("at most");
        ArrayList<String> body = new ArrayList<String>();
        int most = draw.between(0, Math.clamp(room - 1L, 1, 3));
        for (int i = 0; i < most; i++) {
            body.addAll(inside(self, lock));
        }
        if (!draw.oneIn(8)) {
            body.addAll(use("release LOCK", "release " + lock));
        }
        if (timed && !draw.oneIn(3) && !body.isEmpty()) {
            draw.use("if CONDITION");
            lines.addAll(Draw.block("if result = \"acquired\"", body));
        } else {
            lines.addAll(body);
        }
        return lines;
    }

    /// What is done under a lock.
    private List<String> inside(String self, String lock) {
        ArrayList<String> conditions = new ArrayList<String>();
        if (lock.equals("m")) {
            conditions.add("c");
        }
        if (second && lock.equals(locks.getLast())) {
            conditions.add("d");
        }
        boolean g = guarded && lock.equals("m");
        if (conditions.isEmpty()) {
            return draw.oneIn(2) ? assign() : chunkWithin(self);
        }
        String condition = draw.of(conditions);
        return switch (draw.below(10)) {
            case 0, 1, 2 -> row(limited("wait on CONDITION", "wait on " + condition));
            case 3 -> {
                draw.use("while CONDITION");
                boolean timed = draw.oneIn(2);
                mayGoRound |= timed;
                yield Draw.block(
                        "while " + (g ? "g" : draw.of("x", "y")) + " = 0",
                        use(
                                timed ? "wait on CONDITION at most TIME" : "wait on CONDITION",
                                "wait on " + condition + (timed ? " at most 5 ms" : "")));
            }
            case 4, 5 -> use("signal CONDITION", "signal " + condition);
            case 6 -> use("signal all CONDITION", "signal all " + condition);
            case 7, 8 ->
                g
                        ? use("guarded variable", draw.of("g = g + 1", "g = 1", "x = g", "g = x", "g = g + x"))
                        : assign();
            default -> chunkWithin(self);
        };
    }

    private List<String> chunkWithin(String self) {
        return switch (draw.below(5)) {
            case 0 -> use("sleep TIME", "sleep 1 ms");
            case 1 -> use("interrupt THREAD", "interrupt " + draw.of(threads));
            case 2 -> waitFor(self);
            default -> assign();
        };
    }

    private String condition() {
        draw.use("CONDITION in a script");
        String one = draw.of(
                "x = 0",
                "x = 1",
                "x >= 1",
                "y != 1",
                "x + y < 2",
                "result = \"interrupted\"",
                "result = \"timed out\"",
                "result != \"\"", "x = y");
        return draw.oneIn(3) ? one + draw.of(" and ", " or ") + draw.of("x > 0", "y = 0", "y <= 1") : one;
    }

    private List<String> branch(String self, int room) {
        draw.use("if CONDITION");
        List<String> lines = Draw.block("if " + condition(), chunk(self, Math.max(1, room - 1)));
        if (draw.oneIn(3)) {
            draw.use("else");
            lines.add("  else:");
            chunk(self, 1).forEach(line -> lines.add("    " + line));
        }
        return lines;
    }

    private List<String> repeat(String self, int room) {
        draw.use("repeat N times");
        return Draw.block(
                "repeat 2 times", room > 2 ? critical(self, 2) : draw.of(List.of(assign(), chunkWithin(self))));
    }

    /// A loop that only looks and waits until somebody else does something.
    private List<String> round() {
        draw.use("while CONDITION");
        mayGoRound = true;
        return switch (draw.below(7)) {
            case 4, 5, 6 -> Draw.block("while " + draw.of("x", "y") + draw.of(" = 0", " < 1", " != 1"), looks());
            case 0, 1 ->
                Draw.block(
                        "while " + draw.of("x", "y") + draw.of(" = 0", " < 1", " != 1"),
                        use("sleep TIME", "sleep 1 ms"));
            case 2 -> {
                String lock = draw.of(locks);
                List<String> lines = Draw.block(
                        "while result != \"acquired\"",
                        use("acquire LOCK at most TIME", "acquire " + lock + " at most 1 ms"));
                lines.addAll(use("release LOCK", "release " + lock));
                yield lines;
            }
            default -> {
                String thread = draw.of(threads);
                yield Draw.block(
                        "while result != \"ended\"",
                        use("wait for THREAD at most TIME", "wait for " + thread + " at most 1 ms"));
            }
        };
    }

    /// What changes nothing, or only for a while.
    private List<String> looks() {
        ArrayList<String> lines = new ArrayList<String>();
        int most = draw.between(1, 2);
        while (lines.size() < most) {
            lines.addAll(look());
        }
        return lines;
    }

    private List<String> look() {
        String lock = draw.of(locks);
        return switch (draw.below(semaphore ? 9 : 5)) {
            case 0 -> {
                draw.use("acquire LOCK");
                yield use("release LOCK", "acquire " + lock, "release " + lock);
            }
            case 1 -> {
                List<String> lines = use("acquire LOCK at most TIME", "acquire " + lock + " at most 1 ms");
                lines.addAll(Draw.block("if result = \"acquired\"", use("release LOCK", "release " + lock)));
                yield lines;
            }
            case 2 -> use("compare and set", "compare and set " + draw.of("x", "y") + " from 5 to 6");
            case 3 -> use("wait until CONDITION at most TIME", "wait until x = 2 at most 1 ms");
            case 4 -> use("sleep TIME", "sleep 1 ms");
            case 5, 6 -> {
                draw.use("acquire SEMAPHORE");
                yield use("release SEMAPHORE", "acquire s", "release s");
            }
            case 7 -> {
                List<String> lines = use("acquire SEMAPHORE at most TIME", "acquire s at most 1 ms");
                lines.addAll(Draw.block("if result = \"acquired\"", use("release SEMAPHORE", "release s")));
                yield lines;
            }
            default -> use("wait until CONDITION at most TIME", "wait until s = 0 at most 1 ms");
        };
    }

    private List<String> permit() {
        return draw.oneIn(2)
                ? row(limited("acquire SEMAPHORE", "acquire s"))
                : use("release SEMAPHORE", "release s");
    }

    /// What ends a thread, now and then.
    private List<String> stray() {
        return switch (draw.below(6)) {
            case 0 ->
                guarded
                        ? use("guarded variable without its lock", draw.of("x = g", "g = 1", "g = g + 1"))
                        : assign();
            case 1 -> use("release of a lock not held", "release " + draw.of(locks));
            case 2 -> use("wait without the lock", "wait on c");
            case 3 -> use("a text that is added", "y = result + 1");
            case 4 -> use("text in a variable", draw.of("x", "y") + " = \"t\"");
            default -> assign();
        };
    }

    private List<String> atomic() {
        String target = draw.of("x", "y");
        return draw.oneIn(2)
                ? use(
                        "VARIABLE = SUM atomically",
                        target + " = " + draw.of(target + " + 1", "1", target + " - 1") + " atomically")
                : use(
                        "compare and set",
                        "compare and set " + target + " from " + draw.below(2) + " to " + draw.of("1", "2", "result"));
    }

    private List<String> until() {
        String one = draw.of("x = 1", "y = 0", "x > 0", "x + y = 1", "x != y", "result = \"timed out\" or x = 2");
        String what = semaphore && draw.oneIn(2) ? "s " + draw.of("= 0", "> 0") : one;
        return row(limited("wait until CONDITION", "wait until " + what));
    }

    private void properties(StringBuilder text) {
        int count = draw.below(4);
        Set<String> all = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            all.add(property());
        }
        if (!all.isEmpty()) {
            text.append("  properties:\n");
            all.forEach(property -> text.append("    - ").append(property).append('\n'));
            draw.use(all.size() > 1 ? "several properties" : "one property");
        }
    }

    private String property() {
        String kind = draw.of("always", "never", "sometimes", "in the end");
        draw.use(kind);
        String one = compared();
        return kind + ": " + (draw.oneIn(2) ? one : one + draw.of(" and ", " or ") + compared());
    }

    private String compared() {
        String relation = draw.of(" = ", " != ", " <= ", " > ");
        return switch (draw.below(guarded ? 8 : 7)) {
            case 0, 1 -> draw.of("x", "y") + relation + draw.below(3);
            case 2 -> draw.of("x + y", "x - y") + relation + draw.below(3);
            case 3, 4 -> {
                draw.use("result of THREAD");
                yield "result of " + draw.of(threads) + draw.of(" = ", " != ")
                        + draw.of(
                                "\"interrupted\"",
                                "\"timed out\"",
                                "\"woken\"",
                                "\"acquired\"",
                                "\"ended\"",
                                "\"set\"",
                                "\"held\"",
                                "0");
            }
            case 5 -> {
                draw.use("holders of LOCK");
                yield "holders of " + draw.of(locks) + draw.of(" = 1", " = 0", " <= 1");
            }
            case 6 -> {
                if (!semaphore) {
                    yield "x = y";
                }
                draw.use("permits of SEMAPHORE");
                yield "s" + relation + draw.below(3);
            }
            default -> "g" + relation + draw.below(3);
        };
    }
}

package dev.lockstep.explore.oracle;

import dev.lockstep.scenario.program.script.Implementation;
import dev.lockstep.scenario.program.script.Implementation.Engine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Small programs around a pool, a cache or a barrier, made by chance and the same for the same seed.
public final class EnginePrograms {

    private static final List<String> TASKS = List.of("a", "b", "c");
    private static final int[] MOST_LINES = {0, 5, 3, 2};
    private static final List<String> KEYS = List.of("k", "j");

    private final Draw draw;
    private final Engine kind;
    private final List<String> threads;
    private final Implementation implementation;

    private EnginePrograms(Draw draw) {
        this.draw = draw;
        this.kind = draw.of(Engine.values());
        // The workers of a pool are threads, too.
        int most = kind == Engine.POOL ? draw.of(1, 1, 2, 2, 3) : draw.of(2, 2, 3);
        this.threads = List.of("A", "B", "C").subList(0, most);
        this.implementation = draw.oneIn(4) ? twin() : kind.implementations().getFirst();
    }

    public static GeneratedProgram of(long seed) {
        Draw draw = new Draw(seed);
        String text = new EnginePrograms(draw).text(seed);
        return new GeneratedProgram(seed, text, draw.uses(), GeneratedProgram.Loops.NONE, false);
    }

    private Implementation twin() {
        return draw.of(
                kind.implementations().stream()
                        .filter(each -> !each.isSound())
                        .toList());
    }

    private String text(long seed) {
        StringBuilder text = new StringBuilder();
        text.append("lockstep: 1\nid: seed-").append(Math.abs(seed));
        text.append("\ntitle: By chance\nabout: A program made by chance.\n");
        String word = kind.name().toLowerCase(Locale.ROOT);
        text.append("group: " + word + "\nprogram:\n  " + word + ": {" + String.join(", ", settings()) + "}\n");
        text.append("  variables: {x: 0}\n");
        if (draw.oneIn(5)) {
            draw.use("spurious wake-ups: 1");
            text.append("  spurious wake-ups: 1\n");
        }
        text.append("  threads:\n");
        for (String thread : threads) {
            text.append("    ").append(thread).append(":\n");
            int lines = draw.between(1, MOST_LINES[threads.size()]);
            for (int i = 0; i < lines; i++) {
                line(thread, i).forEach(line -> text.append("      ").append(line).append('\n'));
            }
        }
        Set<String> properties = new LinkedHashSet<>();
        for (int i = draw.below(4); i > 0; i--) {
            properties.add(property());
        }
        if (!properties.isEmpty()) {
            draw.use(properties.size() > 1 ? "several properties" : "one property");
            text.append("  properties:\n");
            properties.forEach(property -> text.append("    - ").append(property).append('\n'));
        }
        return text.toString();
    }

    private void add(List<String> settings, String key, String value) {
        settings.add(key + ": " + value);
        draw.use(kind.name().toLowerCase(Locale.ROOT) + ", " + key);
    }

    private List<String> settings() {
        ArrayList<String> settings = new ArrayList<String>();
        boolean sound = implementation.isSound();
        if (!sound) {
            settings.add("implementation: " + implementation.word());
            draw.use(kind.name().toLowerCase(Locale.ROOT) + " " + implementation.word());
        }
        switch (kind) {
            case POOL -> {
                settings.add("workers: " + (draw.oneIn(4) ? 2 : 1));
                if (implementation.has("capacity") && draw.oneIn(2)) {
                    add(settings, "capacity", "1");
                }
                if (sound && draw.oneIn(6)) {
                    add(settings, "take limit", "1 s");
                }
                if (draw.oneIn(4)) {
                    add(settings, "task time", "10 ms");
                }
                if (draw.oneIn(3)) {
                    add(settings, "failing", "[" + draw.of(TASKS) + "]");
                }
            }
            case CACHE -> {
                if (draw.oneIn(2)) {
                    add(settings, "compute time", "10 ms");
                }
                if (draw.oneIn(3)) {
                    add(settings, "failing", "[" + draw.of("k", "j", "k by A", "j by B") + "]");
                }
                if (draw.oneIn(3) && implementation.has("asks for")) {
                    add(
                            settings, "asks for", implementation == Implementation.STAMPEDE
                                    ? draw.of("{k: j}", "{k by A: j, j by B: k}")
                                    : draw.of("{k: j}", "{k by A: j, j by B: k}", "{k: j, j: k}", "{k: k}"));
                }
            }
            case BARRIER -> {
                settings.add("parties: " + (draw.oneIn(3) && threads.size() > 2 ? 3 : 2));
                if (implementation.has("limit") && draw.oneIn(4)) {
                    add(settings, "limit", "1 s");
                }
                if (sound && draw.oneIn(4)) {
                    add(settings, "action", "10 ms");
                }
                if (sound && draw.oneIn(5)) {
                    add(settings, "action fails", "true");
                }
            }
        }
        return settings;
    }

    private List<String> use(String form, String line) {
        draw.use(form);
        return List.of("- " + line);
    }

    private List<String> line(String self, int place) {
        if (draw.oneIn(4)) {
            return switch (draw.below(5)) {
                case 0, 1, 2 -> use("interrupt THREAD", "interrupt " + draw.of(threads));
                case 3 -> use("VARIABLE = SUM", draw.of("x = 1", "x = x + 1"));
                default -> {
                    List<String> others = threads.stream().filter(thread -> !thread.equals(self)).toList();
                    yield others.isEmpty() ? operation() : limited("wait for THREAD", "wait for " + draw.of(others));
                }
            };
        }
        if (place > 0 && draw.oneIn(8)) {
            draw.use("if CONDITION");
            return Draw.block("if result = \"interrupted\"", operation());
        }
        List<String> operation = operation();
        if (operation.getFirst().contains("at most") && draw.oneIn(3)) {
            // Several in a row look like a loop, and are none.
            return Collections.nCopies(3, operation.getFirst());
        }
        return operation;
    }

    private List<String> operation() {
        return switch (kind) {
            case POOL -> pool();
            case CACHE -> cache();
            case BARRIER -> barrier();
        };
    }

    private List<String> limited(String form, String line) {
        boolean timed = draw.oneIn(2);
        return use(timed ? form + " at most TIME" : form, timed ? line + " at most 1 ms" : line);
    }

    private List<String> pool() {
        String task = draw.of(TASKS);
        if (!implementation.isSound()) {
            return switch (draw.below(6)) {
                case 0, 1, 2 -> use("submit TASK", "submit " + task);
                case 3 -> use("join", "join");
                case 4 -> use("shut down", "shut down");
                default -> use("await termination", "await termination");
            };
        }
        return switch (draw.below(14)) {
            case 0, 1, 2, 3 -> use("submit TASK", "submit " + task);
            case 4 -> use("submit TASK at most TIME", "submit " + task + " at most 1 ms");
            case 5 -> use("try to submit TASK", "try to submit " + task);
            case 6, 7 -> limited("join", "join");
            case 8, 9 -> use("shut down", "shut down");
            case 10 -> use("shut down now", "shut down now");
            case 11, 12 -> limited("await termination", "await termination");
            default -> use("resize WORKERS", "resize " + draw.between(1, 2));
        };
    }

    private List<String> cache() {
        if (!implementation.isSound()) {
            return use("get KEY", "get " + draw.of(KEYS));
        }
        return switch (draw.below(8)) {
            case 0 -> use("invalidate KEY", "invalidate " + draw.of(KEYS));
            case 1 -> use("clear", "clear");
            default -> use("get KEY", "get " + draw.of(KEYS));
        };
    }

    private List<String> barrier() {
        if (!implementation.isSound()) {
            return implementation.has("await at most TIME") ? limited("await", "await") : use("await", "await");
        }
        return switch (draw.below(10)) {
            case 0 -> use("reset", "reset");
            case 1 -> use("abort", "abort");
            default -> limited("await", "await");
        };
    }

    private String property() {
        String word = draw.of("always", "never", "sometimes", "in the end");
        draw.use(word);
        String one = compared();
        return word + ": " + (draw.oneIn(2) ? one : one + draw.of(" and ", " or ") + compared());
    }

    private String compared() {
        String relation = draw.of(" = ", " != ", " <= ", " > ");
        if (draw.oneIn(5)) {
            draw.use("result of THREAD");
            return "result of " + draw.of(threads) + draw.of(" = ", " != ")
                    + draw.of("\"interrupted\"", "\"timed out\"", "\"accepted\"", "\"failed\"");
        }
        if (draw.oneIn(8)) {
            return "x" + relation + draw.below(2);
        }
        String quantity = switch (kind) {
            case POOL ->
                draw.of(
                        "queued", "running", "submitted", "succeeded", "failed", "returned", "refused", "workers");
            case CACHE ->
                draw.of(
                        "computes",
                        "computing",
                        "failed computes",
                        "needless waits",
                        "refused",
                        "hits",
                        "misses",
                        "stored",
                        "lock table",
                        "computes of k",
                        "computing k");
            case BARRIER -> draw.of("generation", "waiting", "broken", "trips");
        };
        if (kind == Engine.CACHE && draw.oneIn(10)) {
            draw.use("value of KEY");
            return "value of k" + draw.of(" = ", " != ") + draw.of("\"none\"", "\"by A\"");
        }
        draw.use(quantity.replaceFirst(" k$", " KEY"));
        return quantity + relation + draw.below(3);
    }
}

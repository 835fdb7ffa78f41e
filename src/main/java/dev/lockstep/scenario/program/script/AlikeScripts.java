package dev.lockstep.scenario.program.script;

import dev.lockstep.scenario.program.AlikeThreads;
import dev.lockstep.scenario.program.AlikeThreads.Member;
import dev.lockstep.scenario.program.script.EnginePlan.Computes;
import dev.lockstep.scenario.program.script.ProgramPlan.ThreadPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the threads of a program that are alike: those whose scripts differ by nothing but the names of tasks that
/// only they submit. A thread that a property, the engine or another thread names is like no other. The workers of a
/// pool are alike.
///
/// Not every symmetry is found: two threads that each use a variable of their own, for instance, are not called alike.
final class AlikeScripts {

    private final ProgramPlan plan;

    private AlikeScripts(ProgramPlan plan) {
        this.plan = plan;
    }

    static List<AlikeThreads> of(ProgramPlan plan) {
        return new AlikeScripts(plan).all();
    }

    private List<AlikeThreads> all() {
        Map<List<String>, List<Member>> byScript = new LinkedHashMap<>();
        for (ThreadPlan thread : plan.threads()) {
            if (!isNamedElsewhere(thread.name(), thread)) {
                List<String> own = ownTasks(thread);
                byScript.computeIfAbsent(form(thread, own), _ -> new ArrayList<>())
                        .add(new Member(thread.name(), own));
            }
        }
        return Stream.concat(byScript.values().stream(), Stream.of(workers()))
                .filter(members -> members.size() > 1)
                .map(AlikeThreads::new)
                .toList();
    }

    private List<Member> workers() {
        return plan.engine() instanceof EnginePlan.Pool pool
                ? IntStream.rangeClosed(1, pool.workers())
                        .mapToObj(number -> new Member("W" + number, List.of()))
                        .filter(member -> !isNamedElsewhere(member.thread(), null))
                        .toList()
                : List.of();
    }

    /// The words of a script, with numbers in the place of names that only its thread uses.
    private static List<String> form(ThreadPlan thread, List<String> own) {
        List<String> form = new ArrayList<>();
        add(thread.script(), own, form);
        return form;
    }

    private static void add(List<Statement> script, List<String> own, List<String> form) {
        for (Statement statement : script) {
            switch (statement) {
                case Statement.Act(var line, _) -> form.add(renamed(line, own));
                case Statement.Assign(var line, _, _) -> form.add(renamed(line, own));
                case Statement.Repeat(int times, var body) -> block("repeat " + times, body, own, form);
                case Statement.While(var line, _, var body) -> block(renamed(line, own), body, own, form);
                case Statement.If(var line, _, var then, var otherwise) -> {
                    block(renamed(line, own), then, own, form);
                    block("else", otherwise, own, form);
                }
            }
        }
    }

    private static void block(String head, List<Statement> body, List<String> own, List<String> form) {
        form.add(head + " {");
        add(body, own, form);
        form.add("}");
    }

    private static String renamed(ScriptLine line, List<String> own) {
        Map<String, String> numbers = new HashMap<>();
        own.forEach(name -> numbers.put(name, "\u0000" + own.indexOf(name)));
        return AlikeThreads.renamed(line.text(), numbers);
    }

    /// The tasks that this thread submits and nothing else names, in the order of its script.
    private List<String> ownTasks(ThreadPlan thread) {
        Set<String> tasks = new LinkedHashSet<>();
        operations(thread.script()).forEach(operation -> {
            if (operation instanceof PoolOperation.Submit(var task, _)) {
                tasks.add(task);
            } else if (operation instanceof PoolOperation.TrySubmit(var task)) {
                tasks.add(task);
            }
        });
        return tasks.stream().filter(task -> !isNamedElsewhere(task, thread)).toList();
    }

    private static Stream<ScriptOperation> operations(List<Statement> script) {
        return script.stream().flatMap(statement -> switch (statement) {
            case Statement.Act(_, var operation) -> Stream.of(operation);
            case Statement.Assign _ -> Stream.empty();
            case Statement.Repeat(_, var body) -> operations(body);
            case Statement.While(_, _, var body) -> operations(body);
            case Statement.If(_, _, var then, var otherwise) ->
                Stream.concat(operations(then), operations(otherwise));
        });
    }

    /// Whether anything but this thread's own script has this word.
    private boolean isNamedElsewhere(String name, @Nullable ThreadPlan thread) {
        return plan.properties().stream().anyMatch(property -> AlikeThreads.names(property.name(), name))
                || engineNames().contains(name)
                || plan.threads().stream()
                        .filter(other -> !other.equals(thread))
                        .anyMatch(
                                other -> form(other, List.of()).stream()
                                        .anyMatch(line -> AlikeThreads.names(line, name)));
    }

    private Collection<String> engineNames() {
        return switch (plan.engine()) {
            case null -> List.of();
            case EnginePlan.Pool pool -> pool.failing();
            case EnginePlan.Cache cache ->
                Stream.concat(
                        cache.failing().stream(),
                        cache.asking().stream().map(EnginePlan.AskingCompute::computes))
                        .map(Computes::thread)
                        .filter(thread -> thread != null)
                        .toList();
            case EnginePlan.Barrier _ -> List.of();
        };
    }
}

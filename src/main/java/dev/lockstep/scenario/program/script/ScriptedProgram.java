package dev.lockstep.scenario.program.script;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.file.LocalText;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.scenario.program.AlikeThreads;
import dev.lockstep.scenario.program.AskPoint;
import dev.lockstep.scenario.program.Expectation;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.Watch;
import dev.lockstep.scenario.program.property.EndState;
import dev.lockstep.scenario.program.property.ProgramWatch;
import dev.lockstep.scenario.program.property.Property;
import dev.lockstep.scenario.program.property.Quantity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The program of a scenario file.
public final class ScriptedProgram implements Program {

    private final ProgramPlan plan;
    /// Made once: a search follows a program's runs by the thousand.
    private final EndState ledger;
    private final RunSettings settings;

    public ScriptedProgram(ProgramPlan plan) {
        this(plan, settings(plan));
    }

    private ScriptedProgram(ProgramPlan plan, RunSettings settings) {
        this.plan = plan;
        this.settings = settings;
        this.ledger = ledger(plan).withLoops(loops(plan));
    }

    private static RunSettings settings(ProgramPlan plan) {
        return RunSettings.DEFAULT
                .withStepLimit(plan.stepLimit())
                .withSpuriousWakeups(plan.spuriousWakeups())
                .withRequesting(isAboutWaiting(plan.properties()));
    }

    private static boolean isAboutWaiting(List<Property> properties) {
        return properties.stream()
                .flatMap(property -> property.quantities().stream())
                .anyMatch(Quantity::isAboutWaiting);
    }

    /// The plan read from the file.
    public ProgramPlan plan() {
        return plan;
    }

    /// The same program, judged by these properties alone; its runs have the same steps.
    ///
    /// @throws IllegalArgumentException if one of them is about waiting, which makes the request of a lock a step, and
    ///     no property of this program is
    public ScriptedProgram judgedBy(List<Property> properties) {
        if (isAboutWaiting(properties) && !settings.requesting()) {
            throw new IllegalArgumentException(
                    "in the runs of this program, to ask for a lock is no step: " + properties);
        }
        return new ScriptedProgram(plan.judgedBy(properties), settings);
    }

    @Override
    public void setUp(EngineRuntime port) {
        EngineFactory engines = new EngineFactory(port, plan.engine());
        SharedObjects objects = new SharedObjects(port, plan.objects());
        ScriptThreads cast = new ScriptThreads(port);
        engines.start();
        for (ProgramPlan.ThreadPlan thread : plan.threads()) {
            Performer performer = new Performer(
                    port, thread.script(), ledger.loops().getOrDefault(thread.name(), Set.of()), cast, objects,
                    engines);
            cast.enter(thread.name(), port.spawn(thread.name(), Role.SCRIPT, performer));
        }
        cast.open();
    }

    @Override
    public Watch watch() {
        return new ProgramWatch(plan.properties(), ledger);
    }

    private static Map<String, Set<ScriptEvent.Began>> loops(ProgramPlan plan) {
        return plan.threads().stream()
                .collect(Collectors.toMap(ProgramPlan.ThreadPlan::name, thread -> LoopLines.of(thread.script())));
    }

    private static EndState ledger(ProgramPlan plan) {
        List<String> threads = plan.threads().stream().map(ProgramPlan.ThreadPlan::name).toList();
        ObjectPlans objects = plan.objects();
        List<String> variables = objects.variables().stream()
                .map(ObjectPlans.Variable::name)
                .toList();
        List<String> semaphores = objects.semaphores().stream()
                .map(ObjectPlans.Semaphore::name)
                .toList();
        return switch (plan.engine()) {
            case null -> EndState.ofObjects(threads, variables, semaphores);
            case EnginePlan.Pool _ -> EndState.ofPool(threads, variables, semaphores);
            case EnginePlan.Cache _ -> EndState.ofCache(threads, variables, semaphores);
            case EnginePlan.Barrier _ -> EndState.ofBarrier(threads, variables, semaphores);
        };
    }

    @Override
    public Optional<LocalText> about() {
        return Optional.ofNullable(plan.purpose().about());
    }

    @Override
    public Optional<Expectation> expected() {
        return Optional.ofNullable(plan.purpose().expected());
    }

    @Override
    public List<AskPoint> asks() {
        return plan.purpose().asks();
    }

    @Override
    public List<AlikeThreads> alike() {
        return AlikeScripts.of(plan);
    }

    @Override
    public String listing() {
        EnginePlan engine = plan.engine();
        return engine == null ? "" : engine.implementation().listing();
    }

    @Override
    public RunSettings settings() {
        return settings;
    }

    @Override
    public List<LockId> locks() {
        return plan.objects().locks().stream()
                .map(lock -> new LockId("", lock.name()))
                .toList();
    }

    @Override
    public List<ConditionId> conditions() {
        return plan.objects().conditions().stream()
                .map(condition -> new ConditionId(new LockId("", condition.lock()), condition.name()))
                .toList();
    }

    @Override
    public Map<EngineId, List<String>> keys() {
        if (!(plan.engine() instanceof EnginePlan.Cache cache)) {
            return Map.of();
        }
        Set<String> keys = new LinkedHashSet<>();
        plan.threads().forEach(thread -> thread.script().forEach(statement -> addKeys(statement, keys)));
        cache.asking().forEach(asking -> keys.add(asking.asked()));
        return Map.of(CacheEngine.ID, List.copyOf(keys));
    }

    private static void addKeys(Statement statement, Set<String> keys) {
        switch (statement) {
            case Statement.Act(_, CacheOperation.Get(var key)) -> keys.add(key);
            case Statement.Act(_, CacheOperation.Invalidate(var key)) -> keys.add(key);
            case Statement.Act _, Statement.Assign _ -> {}
            case Statement.Repeat(_, var repeated) -> repeated.forEach(each -> addKeys(each, keys));
            case Statement.While(_, _, var repeated) -> repeated.forEach(each -> addKeys(each, keys));
            case Statement.If(_, _, var then, var otherwise) -> {
                then.forEach(each -> addKeys(each, keys));
                otherwise.forEach(each -> addKeys(each, keys));
            }
        }
    }
}

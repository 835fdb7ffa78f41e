package dev.lockstep.cli;

import dev.lockstep.file.NewFile;
import dev.lockstep.plain.JavaScenarios;
import dev.lockstep.plain.allow.RefusedProgram;
import dev.lockstep.plain.compile.DoesNotCompile;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.headless.LiveRun;
import dev.lockstep.session.headless.RunReport;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.file.TraceFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs a scenario's program once and prints its report.
@Command(
        name = "run",
        description = "Run a scenario's program once, one operation at a time, and say what came of it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit:%n",
        exitCodeList = {
            "0:it finished, and every property held",
            "1:a property broke, a deadlock, a failure",
            "2:bad input or usage, one line on stderr",
            "3:stopped before its end, and nothing was found"
        },
        footer = """

                The keys of --json: scenario, seed, schedule, steps, outcome{kind, message}, \
                failures[{kind, property, message, steps, waitsFor[]}], properties[{name, held, message}], \
                endState.

                Kinds: finished, property-broken, deadlock, waits-forever, no-progress, step-limit, \
                thread-failed, data-race, engine-error, schedule-ended, stopped. outcome is the first thing that went wrong \
                or, where nothing did, how the run ended; failures has all that went wrong, in the order \
                in which it came about, each after so many steps (with --live, events). property is null \
                unless one broke; waitsFor is explore's.

                held is true or false as far as the run went, and null where it was not judged: what must \
                hold in the end, in a run that did not finish. A property that should be seen sometimes \
                and was not has false, which breaks nothing.""")
final class RunCommand implements Callable<Integer> {

    /// Real threads that have not ended after this time are taken for stuck.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "SCENARIO",
            description = "A built-in scenario or a file, of a scenario or of Java.")
    private String scenario = "";

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", arity = "0..*", description = JavaOptions.ARGUMENTS)
    private List<String> arguments = List.of();

    @Mixin
    private JavaOptions java = new JavaOptions();

    @Mixin
    private OrderOptions order = new OrderOptions();

    @Option(names = "--live", description = "Run it on real threads instead, for at most 10 s.")
    private boolean live;

    @Option(names = "--trace", paramLabel = "FILE", description = "Write what happened to this file.")
    private @Nullable String traceFile;

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Override
    public Integer call() throws BadScenario, BadUsage, DoesNotCompile, RefusedProgram, IOException {
        if (live && order.isGiven()) {
            throw new BadUsage("--live was given with an order: nobody decides the order of real threads");
        }
        if (live && JavaScenarios.isNamed(scenario)) {
            throw new BadUsage(
                    "--live was given with a Java program, which runs one operation at a time only: leave it out");
        }
        NewFile target = traceFile == null ? null : FileArgument.target("--trace", traceFile);
        Scenario wanted = java.scenario(scenario, arguments);
        var _ = OrderOptions.programOf(wanted);
        if (live) {
            LiveRun run = LiveRun.of(wanted, PATIENCE);
            return told(run.report(), run.timeline().trace(), target);
        }
        TracedRun run = order.run(wanted);
        return told(run.report(), run.timeline().trace(), target);
    }

    private int told(RunReport report, Trace trace, @Nullable NewFile target) throws IOException {
        if (target != null) {
            target.write(out -> TraceFiles.write(trace, out));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.of(Reports.json(report)));
        } else {
            Reports.print(report, out);
        }
        return Reports.exitCode(report);
    }
}

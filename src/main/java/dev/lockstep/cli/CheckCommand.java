package dev.lockstep.cli;

import dev.lockstep.file.OneLine;
import dev.lockstep.scenario.BadScenario;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says of each scenario file whether it is valid; of an invalid one, where and why.
@Command(
        name = "check",
        description = "Say whether scenario files are right; of a wrong one, where and why.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private static final int BAD_INPUT = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files.")
    private List<String> files = List.of();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int code = 0;
        for (String file : files) {
            try {
                out.println(OneLine.of(file + ": right, " + FileArgument.scenarioFile(file).title()));
            } catch (BadScenario | BadUsage bad) {
                err.println(OneLine.of("lockstep: " + bad.getMessage()));
                code = BAD_INPUT;
            }
        }
        return code;
    }
}

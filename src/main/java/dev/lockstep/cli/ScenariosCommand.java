package dev.lockstep.cli;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Lists the built-in scenarios, one a line: id and title.
@Command(name = "scenarios", description = "List the built-in scenarios.", mixinStandardHelpOptions = true)
final class ScenariosCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        for (Scenario scenario : Scenarios.builtIn()) {
            spec.commandLine().getOut().printf("%-24s %s%n", scenario.id(), scenario.title());
        }
    }
}

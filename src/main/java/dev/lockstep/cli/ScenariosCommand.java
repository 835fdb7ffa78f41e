package dev.lockstep.cli;

import dev.lockstep.explain.Spoken;
import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Expectation;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.read.Scenarios;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Lists the built-in scenarios, one a line: id, expected result, and title.
@Command(
        name = "scenarios",
        description = "List the built-in scenarios.",
        mixinStandardHelpOptions = true,
        footer = """

                A word behind an id says what must come out of its program: holds, in every order, or \
                breaks, in some.

                The keys of --json: scenarios[{id, title, group, about, live, program, expect, partner}]; \
                expect is null where nothing is said; partner is the id of the same without the fault, or null.""")
final class ScenariosCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        List<Scenario> all = Scenarios.builtIn();
        if (json) {
            out.println(Json.of(Map.of("scenarios", all.stream().map(ScenariosCommand::told).toList())));
        } else {
            all.forEach(
                    scenario -> out.printf(
                            "%-26s  %-6s  %s%n", scenario.id(), expected(scenario).orElse(""), said(scenario.title())));
        }
    }

    private static Map<String, Object> told(Scenario scenario) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", scenario.id());
        told.put("title", said(scenario.title()));
        told.put("group", scenario.group().word());
        told.put("about", said(scenario.about()));
        told.put("live", scenario.live() != null);
        told.put("program", scenario.program() != null);
        told.put("expect", expected(scenario).orElse(null));
        told.put("partner", scenario.partner());
        return told;
    }

    private static String said(LocalText text) {
        return text.in(Spoken.language().code());
    }

    private static Optional<String> expected(Scenario scenario) {
        return Optional.ofNullable(scenario.program()).flatMap(Program::expected).map(Expectation::word);
    }
}

package dev.lockstep.cli;

import dev.lockstep.lecture.read.Lectures;
import dev.lockstep.plain.JavaScenarios;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.session.control.WatchTarget;
import dev.lockstep.trace.file.BadTrace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The program as a command: without a sub-command it opens the window.
@Command(
        name = "lockstep",
        description = {
            "See concurrency: a worker pool, a keyed-lock cache and a barrier, as they run.",
            "",
            "Without arguments it opens the window. With no display it says so and writes a picture of each scenario."
        },
        mixinStandardHelpOptions = true,
        subcommands = {ScenariosCommand.class, CheckCommand.class, RunCommand.class, GradeCommand.class},
        sortOptions = false,
        exitCodeListHeading = "%nExit:%n",
        exitCodeList = {
            "0:done",
            "2:bad input or usage, one line on stderr",
            "70:a mistake of the program itself, or no memory is left"
        })
final class LockstepCommand implements Callable<Integer> {
    private final Actions actions;

    @Option(names = "--no-window", description = "Write the pictures as if there were no display.")
    private boolean noWindow;

    @Option(
            names = "--pictures",
            paramLabel = "FOLDER",
            defaultValue = "lockstep-pictures",
            description = "Where pictures go when no window opens (default: ${DEFAULT-VALUE}).")
    private String pictures = "lockstep-pictures";

    @Parameters(
            paramLabel = "SCENARIO|TRACE|LECTURE",
            arity = "0..*",
            description = "Built-in scenarios or lectures, their files, or recorded runs to begin with.")
    private List<String> names = List.of();

    LockstepCommand(Actions actions) {
        this.actions = actions;
    }

    @Override
    public Integer call() throws IOException, BadScenario, BadTrace, BadUsage {
        Path folder = FileArgument.folder("--pictures", pictures);
        List<WatchTarget> wanted = new ArrayList<>();
        for (String name : names) {
            if (Lectures.isBuiltIn(name) || FileArgument.isLecture(name)) {
                if (names.size() > 1 || noWindow) {
                    throw new BadUsage(name + ": found a lecture, expected one alone, and a window to hold it in");
                }
                return actions.openLecture(
                        Lectures.find(name), Lectures.isBuiltIn(name) ? null : Path.of(name), folder);
            }
            if (JavaScenarios.isNamed(name)) {
                throw new BadUsage(
                        name + ": found a Java program, which no window can open yet; 'lockstep explore " + name
                                + "' runs every order of it");
            }
            wanted.add(WatchTarget.find(name));
        }
        return noWindow ? actions.writePictures(wanted, folder) : actions.openWindow(wanted, folder);
    }
}

package dev.lockstep.cli;

import dev.lockstep.file.LocalText;
import dev.lockstep.explain.Spoken;
import dev.lockstep.file.OneLine;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.LectureStop;
import dev.lockstep.lecture.grade.LectureCheck;
import dev.lockstep.lecture.read.Lectures;
import dev.lockstep.scenario.BadScenario;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says of each file of a scenario or a lecture whether it is valid; of an invalid one, where and why.
@Command(
        name = "check",
        description = "Say whether files of scenarios or lectures are right; of a wrong one, where and why.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private static final int BAD_INPUT = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of scenarios or lectures.")
    private List<String> files = List.of();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int code = 0;
        for (String file : files) {
            try {
                out.println(OneLine.of(file + ": right, " + right(file)));
            } catch (BadScenario | BadUsage bad) {
                err.println(OneLine.of("lockstep: " + bad.getMessage()));
                code = BAD_INPUT;
            }
        }
        return code;
    }

    private static String right(String file) throws BadScenario, BadUsage {
        if (!FileArgument.isLecture(file)) {
            return FileArgument.scenarioFile(file).title().in(Spoken.language().code());
        }
        Lecture lecture = Lectures.find(file);
        int questions = questions(file, lecture);
        long challenges = lecture.stops().stream().filter(stop -> stop.task() instanceof LectureStop.Dare).count();
        return lecture.title().english() + ": " + count(lecture.stops().size(), "stop") + ", "
                + count(questions, "question") + ", " + count(challenges, "challenge");
    }

    private static int questions(String file, Lecture lecture) throws BadScenario {
        try {
            return new LectureCheck(lecture).questions();
        } catch (BadScenario late) {
            throw new BadScenario(LocalText.of("%s: %s", "%s: %s", file, late.line()));
        }
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}

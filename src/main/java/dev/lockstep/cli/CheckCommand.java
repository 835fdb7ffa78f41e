package dev.lockstep.cli;

import dev.lockstep.file.LocalText;
import dev.lockstep.explain.Spoken;
import dev.lockstep.file.OneLine;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.LectureStop;
import dev.lockstep.lecture.grade.LectureCheck;
import dev.lockstep.lecture.read.Lectures;
import dev.lockstep.plain.allow.RefusedProgram;
import dev.lockstep.plain.JavaScenarios;
import dev.lockstep.plain.allow.Refusals;
import dev.lockstep.plain.compile.CompiledProgram;
import dev.lockstep.plain.compile.DoesNotCompile;
import dev.lockstep.plain.compile.ProgramCompiler;
import dev.lockstep.scenario.BadScenario;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says of each file of a scenario, a lecture or a Java program whether it is valid; of an invalid one, where and why.
/// No program is run.
@Command(
        name = "check",
        description = "Say whether files of scenarios, lectures or Java programs are right; of a wrong one, where and why.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private static final int BAD_INPUT = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of scenarios, lectures or Java programs.")
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
                tell(err, bad.getMessage());
                code = BAD_INPUT;
            } catch (DoesNotCompile wrong) {
                wrong.mistakes().forEach(each -> tell(err, each.line().english()));
                code = BAD_INPUT;
            } catch (RefusedProgram refused) {
                refused.refusals().forEach(each -> tell(err, each.line().english()));
                code = BAD_INPUT;
            }
        }
        return code;
    }

    private static void tell(PrintWriter err, @Nullable String wrong) {
        err.println(OneLine.of("lockstep: " + wrong));
    }

    private static String right(String file) throws BadScenario, BadUsage, DoesNotCompile, RefusedProgram {
        if (JavaScenarios.isNamed(file)) {
            CompiledProgram program = ProgramCompiler.compile(FileArgument.javaFile(file), Optional.empty());
            Refusals.requireNone(program);
            return "Java program of class " + program.main().owner();
        }
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

package dev.lockstep.cli;

import dev.lockstep.file.NewFile;
import dev.lockstep.file.OneLine;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.grade.AnswerFiles;
import dev.lockstep.lecture.grade.AnswerSheet;
import dev.lockstep.lecture.grade.BadAnswers;
import dev.lockstep.lecture.grade.Grade;
import dev.lockstep.lecture.grade.Grader;
import dev.lockstep.lecture.grade.StopGrade;
import dev.lockstep.lecture.read.Lectures;
import dev.lockstep.scenario.BadScenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Judges files of answers to a lecture.
@Command(
        name = "grade",
        description = "Judge answers to a lecture: every state is made again, and every right answer found anew.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = """

                The columns: asked, how many questions; answered, how many of them; right, how many of those at \
                whichever try; tries, how many answers in all; sure, how many of the answers the learner was sure of, \
                and how many of those were wrong; behind them each challenge: the steps of the best way, beside those \
                of the shortest that is known.

                A checksum finds damage, not cheating: answers that were edited consistently are judged by what \
                stands there, and copied ones cannot be told.

                The keys of --json: lecture, title, digest, learners[{file, asked, answered, right, tries, sure, \
                sureAndWrong, unjudged, stops[{stop, asked, answered, right, tries, sure, sureAndWrong, unjudged, \
                challenge{tries, best, shortest, undone}}]}], unreadable[{file, message}]; best is null where the goal \
                was not reached, shortest where none is known, challenge where none was tried.""",
        exitCodeListHeading = "%nExit:%n",
        exitCodeList = {
            "0:all were judged", "2:one cannot be read, or what stands there cannot have been done",
            "3:an answer was not judged: its search took too long"
        })
final class GradeCommand implements Callable<Integer> {
    private static final int UNREADABLE = 2;
    private static final int UNJUDGED = 3;
    /// Longer than it may take to ask, since this machine may be slower.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Parameters(index = "0", paramLabel = "LECTURE", description = "A built-in lecture or a lecture file.")
    private String name = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ANSWERS", description = "Files of answers.")
    private List<String> files = List.of();

    /// A file, and what came of it.
    private record Learner(String file, Grade grade) {}

    /// A file that cannot be judged.
    private record Refused(String file, String message) {}

    @Override
    public Integer call() throws BadScenario {
        Lecture lecture = Lectures.find(name);
        Grader grader = new Grader(lecture, PATIENCE);
        List<Learner> learners = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (String file : files) {
            try {
                learners.add(new Learner(file, grader.grade(read(file))));
            } catch (BadAnswers | IOException bad) {
                refused.add(new Refused(file, String.valueOf(bad.getMessage())));
            } catch (InvalidPathException odd) {
                refused.add(new Refused(file, NewFile.noName(odd).english().substring(file.length() + 2)));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.of(json(lecture, learners, refused)));
        } else if (!learners.isEmpty()) {
            print(lecture, learners, out);
        }
        PrintWriter err = spec.commandLine().getErr();
        refused.forEach(each -> err.println(OneLine.of("lockstep: " + told(each))));
        if (!refused.isEmpty()) {
            return UNREADABLE;
        }
        return learners.stream().anyMatch(each -> each.grade().unjudged() > 0) ? UNJUDGED : 0;
    }

    private static AnswerSheet read(String file) throws IOException, BadAnswers {
        if (file.isBlank()) {
            // The JDK takes it for the folder one is in.
            throw new IOException("no file is named, expected a file of answers");
        }
        return AnswerFiles.read(Path.of(file));
    }

    private static String told(Refused refused) {
        return (refused.file().isBlank() ? '"' + refused.file() + '"' : refused.file()) + ": " + refused.message();
    }

    private static void print(Lecture lecture, List<Learner> learners, PrintWriter out) {
        out.println(OneLine.of(lecture.id() + ": " + lecture.title().english()));
        int wide = learners.stream().mapToInt(each -> OneLine.of(each.file()).length()).max().orElse(0);
        wide = Math.max(wide, "answers".length());
        out.printf(
                Locale.ROOT, "  %-" + wide + "s  asked  answered  right  tries  sure          challenges%n", "answers");
        for (Learner learner : learners) {
            out.println(
                    ("  " + pad(OneLine.of(learner.file()), wide) + "  " + row(learner.grade().questions()) + "  "
                            + challenges(learner.grade())).stripTrailing());
        }
        if (learners.size() == 1) {
            out.println("  by stop");
            for (StopGrade stop : learners.getFirst().grade().stops()) {
                out.println(
                        ("  " + pad(stop.stop(), wide) + "  " + row(stop.questions()) + "  "
                                + (stop.challenge().tries() == 0 ? "" : way(stop.challenge()))).stripTrailing());
            }
        }
    }

    private static String pad(String text, int wide) {
        return text + " ".repeat(Math.max(0, wide - text.length()));
    }

    private static String row(StopGrade.Questions counts) {
        String sure = counts.sureAndWrong() == 0
                ? Integer.toString(counts.sure())
                : counts.sure() + ", " + counts.sureAndWrong() + " wrong";
        String unjudged = counts.unjudged() == 0 ? "" : " (" + counts.unjudged() + " not judged)";
        return String.format(
                Locale.ROOT, "%5d  %8d  %5d  %5d  %-12s", counts.asked(), counts.answered(), counts.right(),
                counts.tries(), sure + unjudged);
    }

    private static String challenges(Grade grade) {
        return grade.stops().stream()
                .filter(stop -> stop.challenge().tries() > 0)
                .map(stop -> stop.stop() + " " + way(stop.challenge()))
                .collect(Collectors.joining("; "));
    }

    private static String way(StopGrade.Challenge challenge) {
        String shortest = challenge.shortest() == 0 ? "" : " (shortest " + challenge.shortest() + ")";
        return challenge.isWon()
                ? challenge.best() + " steps" + shortest
                : "not reached in " + challenge.tries() + (challenge.tries() == 1 ? " try" : " tries") + shortest;
    }

    private static Map<String, Object> json(Lecture lecture, List<Learner> learners, List<Refused> refused) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("lecture", lecture.id());
        json.put("title", lecture.title().english());
        json.put("digest", lecture.digest());
        json.put("learners", learners.stream().map(GradeCommand::json).toList());
        json.put(
                "unreadable",
                refused.stream().map(GradeCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(Refused refused) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", refused.file());
        json.put("message", refused.message());
        return json;
    }

    private static Map<String, Object> json(Learner learner) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", learner.file());
        put(json, learner.grade().questions());
        json.put("stops", learner.grade().stops().stream().map(GradeCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(StopGrade stop) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stop", stop.stop());
        put(json, stop.questions());
        StopGrade.Challenge challenge = stop.challenge();
        if (challenge.tries() == 0) {
            json.put("challenge", null);
            return json;
        }
        Map<String, Object> ways = new LinkedHashMap<>();
        ways.put("tries", challenge.tries());
        ways.put("best", challenge.isWon() ? challenge.best() : null);
        ways.put("shortest", challenge.shortest() == 0 ? null : challenge.shortest());
        ways.put("undone", challenge.undone());
        json.put("challenge", ways);
        return json;
    }

    private static void put(Map<String, Object> json, StopGrade.Questions counts) {
        json.put("asked", counts.asked());
        json.put("answered", counts.answered());
        json.put("right", counts.right());
        json.put("tries", counts.tries());
        json.put("sure", counts.sure());
        json.put("sureAndWrong", counts.sureAndWrong());
        json.put("unjudged", counts.unjudged());
    }
}

package dev.lockstep.cli;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explore.Findings;
import dev.lockstep.explore.SearchResult;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.explore.run.SearchCounts;
import dev.lockstep.file.OneLine;
import dev.lockstep.runtime.stepped.Outcome;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The findings of a search as text.
///
/// @param name the scenario as it was typed
/// @param options of a Java program, which a run of it needs as well
/// @param arguments of its main method
record FindingsText(String name, List<String> options, List<String> arguments, Findings findings) {

    /// The kind under which a *sometimes* property that holds in no order is listed.
    static final OutcomeKind UNSEEN_KIND = OutcomeKind.PROPERTY_BROKEN;

    /// The message on such a property.
    static final String UNSEEN = "no order shows it";

    private static final double SECOND = 1e9;

    void print(PrintWriter out) {
        SearchResult result = findings.result();
        SearchCounts counts = result.counts();
        out.println(OneLine.of(name) + ": " + findings.coverage());
        out.printf(
                Locale.ROOT,
                "  %,d cut as equal to others, %s in all, %.2f s%n",
                counts.pruned(),
                number(counts.steps(), "step", "steps"),
                findings.nanos() / SECOND);
        out.println("  assuming: " + String.join(", ", findings.assumptions()));
        if (!result.outcomes().isEmpty()) {
            out.println();
            out.println("outcomes (numbers of orders, which say nothing of how likely each is)");
            Set<Map.Entry<String, String>> same = OutcomeCount.sameInAll(result.outcomes());
            result.outcomes().forEach(outcome -> print(outcome, same, out));
        }
        result.failures().forEach(failure -> print(failure, out));
        findings.missed().forEach(property -> {
            out.println();
            out.println(UNSEEN_KIND.word() + ": " + property + ": " + UNSEEN);
        });
        if (!findings.complete()) {
            findings.unseen().forEach(property -> {
                out.println();
                out.println("not seen so far: " + property + ": other orders may show it");
            });
        }
    }

    private static void print(OutcomeCount outcome, Set<Map.Entry<String, String>> same, PrintWriter out) {
        String left = outcome.leftBut(same);
        out.printf(
                Locale.ROOT,
                "  %,9d  %-5s  %s%s%n",
                outcome.schedules(),
                outcome.cut() ? "cut" : outcome.ok() ? "ok" : "wrong",
                outcome.end().text(),
                left.isEmpty() ? "" : ": " + OneLine.of(left));
    }

    private void print(FoundFailure found, PrintWriter out) {
        Outcome failure = found.failure();
        out.println();
        out.println(failure.kind().word() + ": " + Reports.line(Spoken.language().outcome(failure)));
        out.printf(
                "  in %s; %s%s, %s%n",
                number(found.schedules(), "schedule", "schedules"),
                found.shortest() ? "the shortest: " : "",
                number(found.schedule().size(), "step", "steps"),
                number(found.switches(), "switch", "switches"));
        out.println("  " + OneLine.escaped(again(found)));
    }

    /// The command that makes this run again.
    private String again(FoundFailure found) {
        List<String> words = new ArrayList<>(List.of("lockstep", "run", name));
        words.addAll(options);
        words.addAll(List.of("--schedule", found.schedule().toString()));
        if (!arguments.isEmpty()) {
            words.add("--");
            words.addAll(arguments);
        }
        return words.stream().map(Shell::word).collect(Collectors.joining(" "));
    }

    private static String number(long count, String one, String more) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : more);
    }

    /// Arguments as they are typed at a POSIX shell.
    private static final class Shell {

        private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:,=%+@-]+");

        private Shell() {}

        /// One argument, quoted where the shell would otherwise read it in another way.
        static String word(String argument) {
            return PLAIN.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'";
        }
    }
}

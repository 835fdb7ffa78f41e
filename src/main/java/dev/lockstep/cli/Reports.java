package dev.lockstep.cli;

import dev.lockstep.explain.PropertyStanding;
import dev.lockstep.explain.Spoken;
import dev.lockstep.file.OneLine;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.session.frame.PropertyView;
import dev.lockstep.session.headless.RunReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The report of a run as text and as JSON.
final class Reports {

    private Reports() {}

    /// `scenario, seed, schedule, steps, outcome{kind, message}, failures[], properties[{name, held, message}],
    /// endState`; the seed or the schedule is null where there was none, `held` where it was not judged.
    static Map<String, Object> json(RunReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scenario", report.scenario());
        json.put("seed", report.seed());
        json.put("schedule", report.schedule() == null ? null : report.schedule().toString());
        json.put("steps", report.steps());
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("kind", report.outcome().kind().word());
        outcome.put("message", report.outcome().message());
        json.put("outcome", outcome);
        json.put("failures", report.failures().stream().map(FailureJson::of).toList());
        json.put("properties", report.properties().stream().map(Reports::json).toList());
        json.put("endState", report.endState());
        return json;
    }

    private static Map<String, Object> json(PropertyState property) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", property.name());
        json.put("held", switch (property.held()) {
            case YES, SEEN -> true;
            case NO -> false;
            case OPEN -> null;
        });
        json.put("message", property.message());
        return json;
    }

    /// Prints the outcome, then the other failures, then all properties.
    static void print(RunReport report, PrintWriter out) {
        String unit = report.schedule() == null ? "event" : "step";
        String kind = report.outcome().kind().word();
        out.printf(
                Locale.ROOT, "%s, %s: %s after %d %s%s%n", report.scenario(), order(report), kind,
                report.steps(), unit, report.steps() == 1 ? "" : "s");
        out.println("  " + line(report.outcome().message()));
        report.failures().stream()
                .filter(failure -> failure.property() == null)
                .filter(failure -> !failure.outcome().equals(report.outcome().outcome()))
                .forEach(failure -> out.println("  also " + failure.kind().word() + ": " + line(failure.message())));
        report.properties().stream().map(PropertyView::of).forEach(property -> print(property, out));
        report.endState().forEach((name, value) -> print(name, value, out));
        if (report.schedule() != null) {
            out.println("  schedule: " + OneLine.escaped(report.schedule().toString()));
        }
    }

    /// A value of the end state; one of several lines, as what a thread has printed, line by line.
    private static void print(String name, String value, PrintWriter out) {
        if (value.indexOf('\n') < 0) {
            out.printf("  %s: %s%n", name, value.isEmpty() ? "nothing" : value);
        } else {
            value.lines().forEach(line -> out.printf("  %s | %s%n", name, OneLine.escaped(line)));
        }
    }

    private static void print(PropertyView property, PrintWriter out) {
        // The run is over, so a property that holds so far has held.
        PropertyStanding standing = property.standing() == PropertyStanding.HOLDS_SO_FAR
                ? PropertyStanding.HELD
                : property.standing();
        String why = property.reason().isEmpty() ? "" : ": " + property.reason();
        out.printf("  %-10s  %s%s%n", Spoken.language().standing(standing), property.name(), why);
    }

    /// A message on one line: what a program says of its errors may have more, and move the cursor of a terminal.
    static String line(String message) {
        return OneLine.escaped(message.strip().replaceAll("\\R", " "));
    }

    private static String order(RunReport report) {
        if (report.seed() != null) {
            return "seed " + report.seed();
        }
        return report.schedule() == null ? "real threads" : "by schedule";
    }

    /// 0: finished, all properties held. 1: a failure. 3: stopped before its end without a failure.
    static int exitCode(RunReport report) {
        if (!report.failures().isEmpty()) {
            return 1;
        }
        return report.outcome().good() ? 0 : 3;
    }
}

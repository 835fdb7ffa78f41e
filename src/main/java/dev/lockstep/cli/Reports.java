package dev.lockstep.cli;

import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.session.Alarm;
import dev.lockstep.session.step.Report;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What came of a run, for people and for programs.
final class Reports {

    private Reports() {}

    /// `scenario, seed, schedule, steps, outcome{kind, message}, properties[{name, held}], endState`; the seed or the
    /// schedule is null where there was none.
    static Map<String, Object> json(Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scenario", report.scenario());
        json.put("seed", report.seed());
        json.put("schedule", report.schedule() == null ? null : report.schedule().toString());
        json.put("steps", report.steps());
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("kind", report.outcome().kind());
        outcome.put("message", report.outcome().message());
        json.put("outcome", outcome);
        json.put("properties", report.properties().stream().map(Reports::json).toList());
        json.put("endState", report.endState());
        return json;
    }

    private static Map<String, Object> json(PropertyState property) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", property.name());
        json.put("held", property.held());
        return json;
    }

    /// @param alarms all that went wrong, of which the outcome is the first
    static void print(Report report, List<Alarm> alarms, PrintWriter out) {
        out.printf("%s, %s: %s after %d %s%n", report.scenario(), order(report), report.outcome().kind(), report.steps(),
                report.schedule() == null ? "events" : "steps");
        out.println("  " + report.outcome().message());
        alarms.stream()
                .filter(alarm -> !alarm.sentence().equals(report.outcome().message()))
                .forEach(alarm -> out.println("  also " + alarm.kind() + ": " + alarm.sentence()));
        for (PropertyState property : report.properties()) {
            String why = property.message().isEmpty() ? "" : ": " + property.message();
            out.printf("  %-7s %s%s%n", word(property), property.name(), why);
        }
        report.endState().forEach((name, value) -> out.printf("  %s: %s%n", name, value.isEmpty() ? "nothing" : value));
        if (report.schedule() != null) {
            out.println("  schedule: " + report.schedule());
        }
    }

    private static String word(PropertyState property) {
        if (property.broken()) {
            return "broken";
        }
        return property.held() ? "held" : "open";
    }

    private static String order(Report report) {
        if (report.seed() != null) {
            return "seed " + report.seed();
        }
        return report.schedule() == null ? "real threads" : "by schedule";
    }

    /// All held: 0. Something was found: 1. It was stopped before its end, and nothing was found: 3.
    static int exitCode(Report report) {
        return switch (report.outcome().kind()) {
            case "finished" -> 0;
            case "step-limit", "schedule-ended" -> 3;
            default -> 1;
        };
    }
}

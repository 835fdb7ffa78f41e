package dev.lockstep.cli;

import dev.lockstep.explain.Spoken;
import dev.lockstep.explore.Findings;
import dev.lockstep.explore.SearchResult;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.explore.run.SearchCounts;
import dev.lockstep.explore.run.StopReason;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.session.history.RunFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The findings of a search as JSON. The keys stand in the help of the command, and stay.
final class FindingsJson {

    private static final double SECOND = 1e9;

    private FindingsJson() {}

    static Map<String, Object> of(String scenario, Findings findings) {
        SearchResult result = findings.result();
        SearchCounts counts = result.counts();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scenario", scenario);
        json.put("strategy", findings.plan().method().name().toLowerCase(Locale.ROOT));
        json.put("complete", findings.complete());
        StopReason stopped = result.stopped();
        json.put("stopped", stopped == null ? null : stopped.words());
        json.put("schedules", counts.schedules());
        json.put("pruned", counts.pruned());
        json.put("steps", counts.steps());
        json.put("seconds", Math.round(findings.nanos() / SECOND * 1_000_000) / 1_000_000.0);
        json.put("assumptions", findings.assumptions());
        json.put("outcomes", result.outcomes().stream().map(FindingsJson::outcome).toList());
        List<Object> failures = new ArrayList<>();
        result.failures().forEach(found -> failures.add(failure(found)));
        findings.missed().forEach(property -> failures.add(missed(property)));
        json.put("failures", failures);
        json.put("unseen", findings.complete() ? List.of() : findings.unseen());
        return json;
    }

    private static Map<String, Object> outcome(OutcomeCount outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("label", outcome.label());
        json.put("ok", outcome.cut() ? null : outcome.ok());
        json.put("count", outcome.schedules());
        return json;
    }

    private static Map<String, Object> failure(FoundFailure found) {
        Outcome failure = found.failure();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", failure.kind().word());
        json.put("property", failure instanceof Outcome.PropertyBroken broken ? broken.name() : null);
        json.put(
                "message",
                failure instanceof Outcome.PropertyBroken ? failure.message() : Spoken.language().outcome(failure));
        json.put("schedule", found.schedule().toString());
        json.put("steps", found.schedule().size());
        json.put("switches", found.switches());
        json.put("shortest", found.shortest());
        json.put("waitsFor", FailureJson.waitsFor(RunFailure.waits(failure)));
        return json;
    }

    private static Map<String, Object> missed(String property) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", FindingsText.UNSEEN_KIND.word());
        json.put("property", property);
        json.put("message", FindingsText.UNSEEN);
        json.put("schedule", null);
        json.put("steps", null);
        json.put("switches", null);
        json.put("shortest", false);
        json.put("waitsFor", List.of());
        return json;
    }
}

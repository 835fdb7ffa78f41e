package dev.lockstep.cli;

import dev.lockstep.session.history.RunFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A failure of a run as JSON. Its keys are those of a failure that a search has found, as far as they apply to one
/// run.
final class FailureJson {

    private FailureJson() {}

    /// `kind, property, message, steps, waitsFor[]`
    static Map<String, Object> of(RunFailure failure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", failure.kind().word());
        json.put("property", failure.property());
        json.put("message", failure.message());
        json.put("steps", failure.step());
        json.put("waitsFor", waitsFor(failure.waits()));
        return json;
    }

    /// `thread, lock, holder` where a lock is waited for in a deadlock, otherwise `thread, operation, holder`.
    static List<Map<String, Object>> waitsFor(List<RunFailure.Wait> waits) {
        return waits.stream().map(FailureJson::waitsFor).toList();
    }

    private static Map<String, Object> waitsFor(RunFailure.Wait wait) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("thread", wait.thread());
        json.put(wait.lock() ? "lock" : "operation", wait.what());
        json.put("holder", wait.holder());
        return json;
    }
}

package dev.lockstep.snapshot;

import dev.lockstep.event.Fault;
import dev.lockstep.event.ThreadId;
import org.jspecify.annotations.Nullable;

/// A key of a cache. Who holds its lock and who stands in line is told by [Snapshot#lock].
///
/// @param stored the value, or null where none is stored
/// @param computing who computes it, or null
/// @param computingSince since when, or null
/// @param users how many callers hold or wait for its lock
/// @param stale whether it was invalidated during the compute under way, so that the result will not be kept
/// @param lastFault what the last compute threw, or null where it returned
public record KeyView(
        Object key,
        @Nullable Object stored,
        @Nullable ThreadId computing,
        @Nullable Moment computingSince,
        int users,
        boolean stale,
        @Nullable Fault lastFault) {

    static KeyView bare(Object key) {
        return new KeyView(key, null, null, null, 0, false, null);
    }

    /// The key as text.
    public String label() {
        return Labels.of(key);
    }

    /// The stored value as text, empty where none is stored.
    public String storedLabel() {
        return stored == null ? "" : Labels.ofValue(stored);
    }

    /// Whether nothing is stored, nobody computes and nobody uses its lock.
    public boolean isBare() {
        return stored == null && computing == null && users == 0;
    }
}

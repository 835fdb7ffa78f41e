package dev.lockstep.snapshot.fold;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.snapshot.KeyView;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.ObjectText;
import dev.lockstep.snapshot.ThreadView;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/// What a cache's fresh statement overwrites.
///
/// Keys that were known keep their places, so that a picture does not jump; stored ones follow in the order of the
/// statement; the rest come from maps without an order and are sorted by their labels.
final class CacheStatement {

    private CacheStatement() {}

    static CacheView restate(SnapshotBuilder draft, CacheView cache, CacheEvent.Stated stated) {
        PMap<Object, KeyView> keys = OrderedPMap.empty();
        for (KeyView key : cache.keys().values()) {
            keys = keys.plus(key.key(), new KeyView(
                    key.key(), null, OrderedPMap.empty(), 0, false, key.lastFault()));
        }
        for (CacheEvent.Entry entry : stated.values()) {
            keys = keys.plus(entry.key(), keyIn(keys, entry.key()).storing(entry.value()));
        }
        for (Map.Entry<Object, Integer> entry : sorted(stated.users())) {
            keys = keys.plus(entry.getKey(), keyIn(keys, entry.getKey()).used(entry.getValue()));
        }
        for (Map.Entry<Object, ThreadId> entry : sorted(stated.computing())) {
            keys = keys.plus(entry.getKey(), computing(draft, cache, keyIn(keys, entry.getKey()), entry.getValue()));
        }
        stopOthers(draft, cache, keys);
        CacheView then = new CacheView(
                cache.id(), keys, cache.counts(), cache.refused(), cache.locks(), draft.now.sequence());
        for (KeyView key : keys.values()) {
            then = key.isBare() ? then.with(key) : then;
        }
        return then;
    }

    private static KeyView computing(SnapshotBuilder draft, CacheView cache, KeyView key, ThreadId thread) {
        KeyView before = cache.key(key.key());
        @Nullable Moment since = before.computes().get(thread);
        if (since != null) {
            KeyView same = key.began(thread, since);
            return before.stale() ? new KeyView(
                    same.key(), same.stored(), same.computes(), same.users(), true, same.lastFault()) : same;
        }
        draft.put(draft.thread(thread).entering(new EngineWork.InCompute(cache.id(), key.key(), draft.now)));
        return key.began(thread, draft.now);
    }

    /// Threads that were seen to compute a key and no longer do.
    private static void stopOthers(SnapshotBuilder draft, CacheView cache, PMap<Object, KeyView> keys) {
        for (KeyView old : cache.keys().values()) {
            for (ThreadId thread : old.computes().keySet()) {
                ThreadView known = draft.known(thread);
                if (known != null && !keyIn(keys, old.key()).computes().containsKey(thread)) {
                    draft.put(CacheFold.leave(known, cache.id(), old.key()));
                }
            }
        }
    }

    private static KeyView keyIn(PMap<Object, KeyView> keys, Object key) {
        KeyView known = keys.get(key);
        return known == null ? KeyView.bare(key) : known;
    }

    private static <V> Iterable<Map.Entry<Object, V>> sorted(Map<Object, V> map) {
        Stream<Map.Entry<Object, V>> entries = map.entrySet().stream();
        return entries.sorted(Comparator.comparing(entry -> ObjectText.of(entry.getKey()))).toList();
    }
}

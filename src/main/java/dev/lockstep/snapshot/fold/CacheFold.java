package dev.lockstep.snapshot.fold;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.CacheEvent.Kept;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Fault;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.CacheCounts;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.snapshot.KeyView;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.ObjectText;
import dev.lockstep.snapshot.RefusedCall;
import dev.lockstep.snapshot.ThreadView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Folds a cache's events.
final class CacheFold {

    private static final int MOST_REFUSED = 8;

    private CacheFold() {}

    static void fold(SnapshotBuilder draft, CacheEvent event) {
        CacheView known = draft.caches.get(event.engine());
        CacheView cache = known == null ? unseen(event.engine()) : known;
        CacheView then = switch (event) {
            case CacheEvent.Made made -> cache.with(made);
            case CacheEvent.Stated stated -> CacheStatement.restate(draft, cache, stated);
            case CacheEvent.Hit(_, _, boolean second) ->
                cache.counting(cache.counts().hit(second));
            case CacheEvent.Missed(_, var key) ->
                cache.with(cache.key(key)).counting(cache.counts().miss());
            case CacheEvent.Entered(_, var key, int users) ->
                cache.with(cache.key(key).used(users));
            case CacheEvent.Left(_, var key, int users) ->
                cache.with(cache.key(key).used(users));
            case CacheEvent.ComputeBegan(_, var key) -> {
                draft.put(draft.me().entering(new EngineWork.InCompute(cache.id(), key, draft.now)));
                yield cache.with(cache.key(key).began(draft.who, draft.now))
                        .counting(cache.counts().compute());
            }
            case CacheEvent.ComputeEnded(_, var key, var value, var kept) -> {
                KeyView ended = computed(draft, cache, key, null);
                yield cache.with(kept == Kept.STORED ? ended.storing(value) : ended);
            }
            case CacheEvent.ComputeFailed(_, var key, var fault) ->
                cache.with(computed(draft, cache, key, fault))
                        .counting(cache.counts().failure());
            case CacheEvent.Invalidated(_, var key, _, _) ->
                cache.with(cache.key(key).invalidated());
            case CacheEvent.Cleared _ -> cache.with(cleared(cache.keys()));
            case CacheEvent.Refused(_, var key, var chain) ->
                refused(cache, new RefusedCall(draft.who, key, chain, draft.now));
        };
        draft.caches = draft.caches.plus(then.id(), then);
    }

    private static CacheView unseen(EngineId id) {
        return new CacheView(
                id, OrderedPMap.empty(), CacheCounts.NONE, TreePVector.empty(), CacheEvent.Made.asThePatternAsks(id),
                -1);
    }

    /// A cache of which nothing was seen yet, with these keys.
    static CacheView unseen(EngineId id, List<String> keys) {
        CacheView cache = unseen(id);
        for (String key : keys) {
            cache = cache.with(KeyView.bare(key));
        }
        return cache;
    }

    private static KeyView computed(SnapshotBuilder draft, CacheView cache, Object key, @Nullable Fault fault) {
        draft.put(leave(draft.me(), cache.id(), key).threw(fault));
        return cache.key(key).ended(draft.who, fault);
    }

    static ThreadView leave(ThreadView thread, EngineId cache, Object key) {
        return thread.leaving(
                inside -> inside instanceof EngineWork.InCompute(var id, var of, _)
                        && id.equals(cache)
                        && of.equals(key));
    }

    private static PMap<Object, KeyView> cleared(PMap<Object, KeyView> keys) {
        PMap<Object, KeyView> left = OrderedPMap.empty();
        for (KeyView key : keys.values()) {
            KeyView then = key.invalidated();
            if (!then.isBare() || left.size() < CacheView.MOST_BARE_KEYS) {
                left = left.plus(key.key(), then);
            }
        }
        return left;
    }

    private static CacheView refused(CacheView cache, RefusedCall call) {
        PVector<RefusedCall> calls = cache.refused().plus(call);
        return new CacheView(
                cache.id(),
                cache.keys(),
                cache.counts().refusal(),
                calls.size() > MOST_REFUSED ? calls.minus(0) : calls,
                cache.made(),
                cache.statedAt());
    }

    /// Folds a fresh statement of a cache, which overwrites its view.
    ///
    /// Keys that were known keep their places, so that a picture does not jump; stored ones follow in the order of the
    /// statement; the rest come from maps without an order and are sorted by their labels.
    private static final class CacheStatement {

        private CacheStatement() {}

        static CacheView restate(SnapshotBuilder draft, CacheView cache, CacheEvent.Stated stated) {
            PMap<Object, KeyView> keys = OrderedPMap.empty();
            for (KeyView key : cache.keys().values()) {
                keys = keys.plus(
                        key.key(), new KeyView(
                                key.key(), null, OrderedPMap.empty(), 0, false, key.lastFault()));
            }
            for (CacheEvent.Entry entry : stated.values()) {
                keys = keys.plus(entry.key(), keyIn(keys, entry.key()).storing(entry.value()));
            }
            for (Map.Entry<Object, Integer> entry : sorted(stated.users())) {
                keys = keys.plus(entry.getKey(), keyIn(keys, entry.getKey()).used(entry.getValue()));
            }
            for (Map.Entry<Object, ThreadId> entry : sorted(stated.computing())) {
                keys = keys
                        .plus(entry.getKey(), computing(draft, cache, keyIn(keys, entry.getKey()), entry.getValue()));
            }
            stopOthers(draft, cache, keys);
            CacheView then = new CacheView(
                    cache.id(), keys, cache.counts(), cache.refused(), cache.made(), draft.now.sequence());
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
                return before.stale()
                        ? new KeyView(
                                same.key(), same.stored(), same.computes(), same.users(), true, same.lastFault())
                        : same;
            }
            draft.put(draft.thread(thread).entering(new EngineWork.InCompute(cache.id(), key.key(), draft.now)));
            return key.began(thread, draft.now);
        }

        /// Ends the computes that the statement no longer lists.
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
}

package dev.lockstep.snapshot.fold;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.CacheEvent.Kept;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Fault;
import dev.lockstep.snapshot.CacheCounts;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.snapshot.KeyView;
import dev.lockstep.snapshot.RefusedCall;
import dev.lockstep.snapshot.ThreadView;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// What a cache's events change.
final class CacheFold {

    private static final int MOST_REFUSED = 8;

    private CacheFold() {}

    static void fold(SnapshotBuilder draft, CacheEvent event) {
        CacheView known = draft.caches.get(event.engine());
        CacheView cache = known == null ? unseen(event.engine()) : known;
        CacheView then =
                switch (event) {
                    case CacheEvent.Made(_, var locks) -> cache.with(locks);
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
                id, OrderedPMap.empty(), CacheCounts.NONE, TreePVector.empty(), CacheEvent.Locks.TABLE, -1);
    }

    private static KeyView computed(SnapshotBuilder draft, CacheView cache, Object key, @Nullable Fault fault) {
        draft.put(leave(draft.me(), cache.id(), key).threw(fault));
        return cache.key(key).ended(draft.who, fault);
    }

    static ThreadView leave(ThreadView thread, EngineId cache, Object key) {
        return thread.leaving(inside -> inside instanceof EngineWork.InCompute(var id, var of, _)
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
                cache.locks(),
                cache.statedAt());
    }
}

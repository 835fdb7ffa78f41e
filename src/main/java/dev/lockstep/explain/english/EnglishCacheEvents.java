package dev.lockstep.explain.english;

import static dev.lockstep.explain.english.EnglishEvents.count;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.snapshot.ObjectText;

/// The sentences of [EnglishEvents] for the events of a cache.
final class EnglishCacheEvents {

    private EnglishCacheEvents() {}

    static String of(String who, CacheEvent event) {
        String cache = EnglishNames.of(event.engine());
        String itself = EnglishNames.first(event.engine());
        return switch (event) {
            case CacheEvent.Made(_, var locks) ->
                itself + " has " + switch (locks) {
                    case TABLE -> "a master lock, and a lock for each key while someone uses it";
                    case KEPT_TABLE -> "a master lock, and a lock for each key that was ever asked for";
                    case ONE -> "one lock for all keys";
                    case NONE -> "no lock";
                } + ".";
            case CacheEvent.Stated stated ->
                itself + " states itself: " + count(stated.values().size(), "value", "values") + ", "
                        + inTable(stated.users().size())
                        + stated.computing().size() + " being computed.";
            case CacheEvent.Hit(_, var key, boolean second) ->
                who + (second
                        ? " looks again under the lock and finds the value of "
                        : " finds the value of ") + ObjectText.of(key) + ".";
            case CacheEvent.Missed(_, var key) -> who + " finds no value of " + ObjectText.of(key) + ".";
            case CacheEvent.Entered(_, var key, int users) ->
                who + " enters the lock table for " + ObjectText.of(key) + ": " + count(users, "user", "users")
                        + " now.";
            case CacheEvent.Left(_, var key, int users) ->
                who + " leaves the lock table for " + ObjectText.of(key) + ": "
                        + (users == 0 ? "its entry is gone" : count(users, "user", "users") + " left") + ".";
            case CacheEvent.ComputeBegan(_, var key) -> who + " begins to compute " + ObjectText.of(key) + ".";
            case CacheEvent.ComputeEnded(_, var key, var value, var kept) ->
                switch (kept) {
                    case STORED ->
                        who + " has computed " + ObjectText.of(key) + " and stores " + ObjectText.ofValue(value)
                                + ".";
                    case NULL -> who + " has computed " + ObjectText.of(key) + ": null, which is not stored.";
                    case INVALIDATED -> who + " has computed " + ObjectText.of(key) + ": " + ObjectText.ofValue(value)
                            + ", not stored because the key was invalidated meanwhile.";
                };
            case CacheEvent.ComputeFailed(_, var key, var fault) ->
                who + "'s compute of " + ObjectText.of(key) + " throws " + EnglishEvents.fault(fault)
                        + "; nothing is stored.";
            case CacheEvent.Invalidated(_, var key, boolean present, boolean computing) ->
                who + " invalidates " + ObjectText.of(key) + ": "
                        + (computing
                                ? "what is being computed will not be kept"
                                : present ? "its value is gone" : "there was no value")
                        + ".";
            case CacheEvent.Cleared(_, int removed) ->
                who + " clears " + cache + ": " + count(removed, "value is", "values are") + " gone.";
            case CacheEvent.Refused(_, var key, var chain) ->
                who + " is refused " + ObjectText.of(key) + ", because waiting would never end: " + ObjectText.of(chain)
                        + ".";
        };
    }

    /// Not every cache has a lock table.
    private static String inTable(int keys) {
        return keys == 0 ? "" : count(keys, "key in the lock table", "keys in the lock table") + ", ";
    }
}

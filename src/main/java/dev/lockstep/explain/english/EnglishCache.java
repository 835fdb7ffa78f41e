package dev.lockstep.explain.english;

import dev.lockstep.explain.CacheWords;
import java.util.List;

/// The labels of pictures of a cache in English.
final class EnglishCache implements CacheWords {

    @Override
    public String callers() {
        return "callers";
    }

    @Override
    public String noKeyYet() {
        return "no key asked for yet";
    }

    @Override
    public String hits() {
        return "hits";
    }

    @Override
    public String misses() {
        return "misses";
    }

    @Override
    public String computes() {
        return "computes";
    }

    @Override
    public String lockTable() {
        return "lock table";
    }

    @Override
    public List<String> purpose(boolean only) {
        return only ? List.of("one lock", "for all keys") : List.of("guards the", "lock table");
    }

    @Override
    public String held() {
        return "held";
    }

    @Override
    public String key(String key) {
        return "key " + key;
    }

    @Override
    public String value(String value) {
        return "value " + value;
    }

    @Override
    public String empty() {
        return "empty";
    }

    @Override
    public String stale() {
        return "invalidated";
    }

    @Override
    public String lock(LockUse use) {
        return switch (use) {
            case HOLDS -> "holds the lock";
            case HELD -> "lock held";
            case WITHOUT -> "without a lock";
            case NONE_OF_ITS_OWN -> "no lock of its own";
            case IN_USE -> "lock free, in use";
            case FREE -> "lock free";
            case NONE -> "no lock";
        };
    }

    @Override
    public String lockBriefly(LockUse use) {
        return switch (use) {
            case HOLDS -> "holds";
            case WITHOUT, NONE_OF_ITS_OWN -> "no lock";
            case IN_USE -> "free, in use";
            case HELD, FREE, NONE -> lock(use);
        };
    }

    @Override
    public String users(int users, String number) {
        return users == 1 ? "1 uses the lock" : number + " use the lock";
    }

    @Override
    public String usersBriefly(int users, String number) {
        return users == 1 ? "1 uses it" : number + " use it";
    }

    @Override
    public String computing(int users) {
        return "computes · " + users;
    }

    @Override
    public String computing() {
        return "computes";
    }

    @Override
    public String computing(String times) {
        return "compute " + times;
    }

    @Override
    public String computeAtOnce(int threads) {
        return threads + " computes at once";
    }

    @Override
    public String computeAtOnceBriefly(int threads) {
        return threads + " compute";
    }

    @Override
    public String threw(String kind) {
        return "threw " + kind;
    }
}

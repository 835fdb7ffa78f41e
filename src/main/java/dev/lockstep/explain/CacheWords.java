package dev.lockstep.explain;

import java.util.List;

/// The labels of the picture of a keyed-lock cache, in one language. For any thread.
public interface CacheWords {

    /// How a key's lock is used.
    enum LockUse {
        /// By the thread that stands beside the words.
        HOLDS,
        /// By a thread that stands elsewhere.
        HELD,
        /// The thread beside the words computes all the same.
        WITHOUT,
        /// The cache has none for each key.
        NONE_OF_ITS_OWN,
        /// Nobody holds it, but somebody is about to.
        IN_USE,
        FREE,
        /// There is none as long as nobody uses it.
        NONE
    }

    /// The threads that ask the cache, as a heading.
    String callers();

    /// That no key was asked for yet, as a label.
    String noKeyYet();

    /// How often a value was there, as the caption of a number.
    String hits();

    /// How often none was there, as the caption of a number.
    String misses();

    /// How often one was computed, as the caption of a number.
    String computes();

    /// How many locks the lock table has, as the caption of a number.
    String lockTable();

    /// What a lock is for that all keys have in common, as a label of two lines.
    ///
    /// @param only whether it is the only lock
    List<String> purpose(boolean only);

    /// That somebody holds such a lock, as a label.
    String held();

    /// A key, as a name.
    String key(String key);

    /// The value of a key, as a name.
    String value(String value);

    /// That a key has no value, as a label.
    String empty();

    /// That the value of a key was invalidated, as a label.
    String stale();

    /// How a key's lock is used, as a label.
    String lock(LockUse use);

    /// The same in fewer words.
    String lockBriefly(LockUse use);

    /// How many threads use a key's lock, as a label.
    ///
    /// @param number the same number as pictures have it
    String users(int users, String number);

    /// The same in fewer words.
    String usersBriefly(int users, String number);

    /// That a key is computed, and how many threads use its lock, as a label.
    String computing(int users);

    /// That a thread computes, as a label.
    String computing();

    /// How long it has computed, and how long that takes, as a label.
    ///
    /// @param times both, in milliseconds
    String computing(String times);

    /// That several threads compute the same, as a label.
    String computeAtOnce(int threads);

    /// The same in fewer words.
    String computeAtOnceBriefly(int threads);

    /// That the last compute threw, as a label.
    ///
    /// @param kind the kind of what it threw
    String threw(String kind);
}

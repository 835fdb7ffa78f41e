package dev.lockstep.explain;

import dev.lockstep.event.ThreadId;

/// The labels of the picture of a program's threads and objects, and the notes that every picture has, in one language.
/// For any thread.
public interface StageWords {

    /// What can be too many for their room.
    enum Items {
        /// Whatever stands beside the words.
        THESE,
        LOCKS,
        SEMAPHORES,
        LOCKS_AND_SEMAPHORES,
        VARIABLES,
        KEYS,
        WORKERS,
        CYCLES
    }

    /// That so many more have no room, as a label.
    ///
    /// @param number the same number as pictures have it
    String more(long left, String number, Items items);

    /// That nothing has happened yet, in a sentence.
    String nothingYet();

    /// That events were lost, in a sentence without its full stop.
    String catchingUp();

    /// That the engines stand still, in a sentence without its full stop.
    String frozen();

    /// The same in a word.
    String frozenBriefly();

    /// That single tokens are too fast to be seen, in a sentence without its full stop.
    String flow();

    /// The same in a few words.
    String flowBriefly();

    /// The place of threads that are at no object, as a heading.
    String threads();

    /// A variable and its value, as a label.
    String variable(String name, String value);

    /// Who wrote a variable, as a label.
    String writtenBy(ThreadId writer);

    /// That a variable has its initial value, as a label.
    String initial();

    /// The same in a word.
    String initialBriefly();

    /// A lock, as a label that says that it is one.
    ///
    /// @param name its short name
    String lock(String name);

    /// That the thread beside the words holds the lock, as a label.
    String holds();

    /// That nobody holds a lock, as a label.
    String free();

    /// Who holds a lock, as a label.
    String heldBy(ThreadId holder);

    /// The threads that wait for a lock, as a heading.
    String line();

    /// The threads that wait on a condition, as a heading.
    String waitOn(String condition);

    /// The threads that were woken and must take the lock again, as a heading.
    String woken();

    /// How many permits there are, as a label.
    String permits(int permits);

    /// A semaphore and its permits, as a label.
    String semaphore(String name, int permits);

    /// The threads that wait for a permit, as a heading.
    String waitForPermit();

    /// The picture of lanes, as a name.
    String lanes();

    /// What lanes over time are, as a sentence without its full stop.
    String lanesOverTime();

    /// The place of now in lanes, as a name.
    String now();

    /// The waits-for graph, as a name.
    String waitsForGraph();

    /// The labels of pools.
    PoolWords pool();

    /// The labels of caches.
    CacheWords cache();

    /// The labels of barriers.
    BarrierWords barrier();
}

package dev.lockstep.explore;

import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Shared;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// The programs of Abdulla, Aronis, Jonsson and Sagonas, *Optimal dynamic partial order reduction* (POPL 2014), of
/// which the least number of executions is known. Searched by tests and measured by probes.
public final class KnownPrograms {

    private static final int BLOCKS = 26;
    private static final int INODES = 32;
    private static final int TABLE = 128;
    private static final int WORDS = 4;

    private KnownPrograms() {}

    /// Each thread gives its inode a block; two threads meet only where inodes or blocks do.
    public static Consumer<EngineRuntime> filesystem(int threads) {
        return port -> {
            List<Mutex> inodeLocks = locks(port, "inode", INODES);
            List<Mutex> blockLocks = locks(port, "block", BLOCKS);
            List<Shared<Integer>> inodes = numbers(port, "inode", INODES);
            List<Shared<Integer>> busy = numbers(port, "busy", BLOCKS);
            for (int t = 0; t < threads; t++) {
                int inode = t % INODES;
                spawn(port, t, () -> {
                    inodeLocks.get(inode).acquire();
                    if (inodes.get(inode).get() == 0) {
                        int block = inode * 2 % BLOCKS;
                        while (!take(blockLocks.get(block), busy.get(block))) {
                            block = (block + 1) % BLOCKS;
                        }
                        inodes.get(inode).set(block + 1);
                    }
                    inodeLocks.get(inode).release();
                });
            }
        };
    }

    private static boolean take(Mutex lock, Shared<Integer> busy) {
        lock.acquire();
        boolean free = busy.get() == 0;
        if (free) {
            busy.set(1);
        }
        lock.release();
        return free;
    }

    /// Each thread puts four words into a hash table by compare-and-set; the hashes of later threads collide.
    public static Consumer<EngineRuntime> indexer(int threads) {
        return port -> {
            List<Shared<Integer>> table = numbers(port, "table", TABLE);
            for (int t = 0; t < threads; t++) {
                int thread = t;
                spawn(port, t, () -> {
                    for (int m = 1; m <= WORDS; m++) {
                        int word = m * 11 + thread;
                        int hash = word * 7 % TABLE;
                        while (!table.get(hash).compareAndSet(0, word)) {
                            hash = (hash + 1) % TABLE;
                        }
                    }
                });
            }
        };
    }

    /// One writes what all others read.
    public static Consumer<EngineRuntime> readers(int readers) {
        return port -> {
            Shared<Integer> x = port.shared("x", 0);
            spawn(port, 0, () -> x.set(1));
            for (int t = 1; t <= readers; t++) {
                spawn(port, t, x::get);
            }
        };
    }

    /// One looks for the last zero of an array, while each of the others makes one place more than the one before it.
    public static Consumer<EngineRuntime> lastzero(int writers) {
        return port -> {
            List<Shared<Integer>> array = numbers(port, "array", writers + 1);
            spawn(port, 0, () -> {
                int i = writers;
                while (array.get(i).get() != 0) {
                    i--;
                }
            });
            for (int t = 1; t <= writers; t++) {
                int place = t;
                spawn(port, t, () -> array.get(place).set(Objects.requireNonNull(array.get(place - 1).get()) + 1));
            }
        };
    }

    private static List<Mutex> locks(EngineRuntime port, String name, int count) {
        ArrayList<Mutex> locks = new ArrayList<Mutex>();
        for (int i = 0; i < count; i++) {
            locks.add(port.mutex(new LockId(name, Integer.toString(i))));
        }
        return locks;
    }

    private static List<Shared<Integer>> numbers(EngineRuntime port, String name, int count) {
        ArrayList<Shared<Integer>> numbers = new ArrayList<Shared<Integer>>();
        for (int i = 0; i < count; i++) {
            numbers.add(port.shared(name + i, 0));
        }
        return numbers;
    }

    private static void spawn(EngineRuntime port, int number, Body body) {
        port.spawn("t" + number, Role.SCRIPT, body);
    }
}

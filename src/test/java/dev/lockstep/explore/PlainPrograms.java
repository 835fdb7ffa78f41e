package dev.lockstep.explore;

import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.explore.run.Judgement;
import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.stepped.RunSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Small programs made by chance, the same for the same seed, that only read and write variables and, two in three,
/// take plain locks: such as are searched by wake-up trees. Some of them deadlock.
final class PlainPrograms {

    private PlainPrograms() {}

    /// A program whose outcome tells what each thread saw.
    static SearchedProgram subject(long seed) {
        TreeMap<String, Object> told = new TreeMap<String, Object>();
        return SearchedProgram.unwatched(
                port -> {
                    told.clear();
                    setUp(port, told, new Random(seed * 31 + 7));
                },
                RunSettings.DEFAULT,
                result -> Judgement.of(result, Map.of("said", told.toString())));
    }

    private static void setUp(EngineRuntime port, Map<String, Object> told, Random random) {
        int threads = 2 + random.nextInt(3);
        int variables = 1 + random.nextInt(3);
        int kinds = random.nextInt(3) > 0 ? 8 : 5;
        ArrayList<Shared<Integer>> shared = new ArrayList<Shared<Integer>>();
        for (int i = 0; i < variables; i++) {
            shared.add(port.shared("x" + i, 0));
        }
        List<Mutex> locks = List.of(port.mutex(new LockId("plain", "m0")), port.mutex(new LockId("plain", "m1")));
        for (int t = 0; t < threads; t++) {
            String name = "T" + t;
            int[] script = random.ints(1L + random.nextInt(8 - 2 * Math.min(threads, 3)), 0, 1 << 16).toArray();
            port.spawn(name, Role.SCRIPT, () -> perform(script, kinds, shared, locks, said -> told.put(name, said)));
        }
    }

    private static void perform(
            int[] script, int kinds, List<Shared<Integer>> shared, List<Mutex> locks, Consumer<String> tell) {
        StringBuilder seen = new StringBuilder();
        for (int drawn : script) {
            Shared<Integer> x = shared.get((drawn >> 4) % shared.size());
            Mutex lock = locks.get((drawn >> 8) % 2);
            switch (drawn % kinds) {
                case 0, 1 -> seen.append(x.get()).append(';');
                case 2 -> x.set(drawn % 5);
                case 3 -> seen.append(x.compareAndSet(0, 7)).append(';');
                case 4 -> x.set(Objects.requireNonNull(x.get()) + 1);
                default -> {
                    if (lock.isHeldByCurrentThread()) {
                        lock.release();
                    } else {
                        lock.acquire();
                    }
                }
            }
            tell.accept(seen.toString());
        }
        locks.stream().filter(Mutex::isHeldByCurrentThread).forEach(Mutex::release);
    }
}

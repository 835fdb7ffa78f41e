package dev.lockstep.plain.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.plain.race.AccessHistory.Race;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccessHistoryTest {
    private static final int RUNS = 20_000;

    private enum Kind {
        READ,
        WRITE,
        RELEASE,
        ACQUIRE
    }

    /// @param what the number of a place or of a channel
    private record Action(int thread, Kind kind, int what) {}

    private final HappensBefore order = new HappensBefore();
    private final AccessHistory<String> place = new AccessHistory<>();
    private final Object lock = new Object();

    @Test
    void whatALockOrdersIsNoRaceAndWhatAnotherLockGuardsIsOne() {
        assertThat(place.write(order, 0, "line 1")).isEmpty();
        order.released(0, lock);
        order.acquired(1, lock);
        assertThat(place.read(order, 1, "line 2")).isEmpty();
        order.acquired(2, new Object());
        assertThat(place.read(order, 2, "line 3")).contains(new Race<>("line 1", true, "line 3", false));
        assertThat(place.write(order, 1, "line 4")).contains(new Race<>("line 3", false, "line 4", true));
    }

    @Test
    void anEdgeGoesFromAReleaseAndNotFromWhatFollowsIt() {
        order.released(0, lock);
        place.write(order, 0, "late");
        order.acquired(1, lock);
        assertThat(place.write(order, 1, "other")).contains(new Race<>("late", true, "other", true));
    }

    @Test
    void readsOfManyThreadsAreNoRaceAndAWriteRacesWithTheOneThatItDoesNotKnow() {
        for (int thread = 0; thread < 5; thread++) {
            assertThat(place.read(order, thread, "read " + thread)).isEmpty();
            if (thread != 3) {
                order.released(thread, lock);
            }
        }
        order.acquired(5, lock);
        assertThat(place.write(order, 5, "write")).contains(new Race<>("read 3", false, "write", true));
    }

    @Test
    void whatWasWrittenBeforeItWasSharedRacesWithWhoeverGotItWithoutAnEdge() {
        HappensBefore.Moment made = order.now(0);
        AccessHistory<String> handedOver = new AccessHistory<>();
        place.written(made, "made");
        handedOver.written(made, "made");
        assertThat(place.read(order, 1, "read")).contains(new Race<>("made", true, "read", false));
        order.released(0, lock);
        order.acquired(1, lock);
        assertThat(handedOver.read(order, 1, "read")).isEmpty();
        assertThatThrownBy(() -> place.written(made, "made")).isInstanceOf(IllegalStateException.class);
    }

    /// Two accesses that race, by their numbers in the run.
    private record Pair(int earlier, int later) {}

    /// All races, by the definition: each pair of conflicting accesses, and the transitive closure of the edges,
    /// without any clock.
    private static Set<Pair> racing(List<Action> run) {
        List<BitSet> before = new ArrayList<>();
        Set<Pair> racing = new HashSet<>();
        for (int at = 0; at < run.size(); at++) {
            Action action = run.get(at);
            BitSet mine = new BitSet();
            for (int earlier = 0; earlier < at; earlier++) {
                Action other = run.get(earlier);
                boolean edge = other.kind() == Kind.RELEASE && action.kind() == Kind.ACQUIRE
                        && other.what() == action.what();
                if (edge || other.thread() == action.thread()) {
                    mine.or(before.get(earlier));
                    mine.set(earlier);
                }
            }
            before.add(mine);
            for (int earlier = 0; earlier < at; earlier++) {
                Action other = run.get(earlier);
                boolean both = isAccess(other) && isAccess(action) && other.what() == action.what();
                boolean writes = other.kind() == Kind.WRITE || action.kind() == Kind.WRITE;
                if (both && writes && !mine.get(earlier)) {
                    racing.add(new Pair(earlier, at));
                }
            }
        }
        return racing;
    }

    private static boolean isAccess(Action action) {
        return action.kind() == Kind.READ || action.kind() == Kind.WRITE;
    }

    private static Set<Pair> told(List<Action> run) {
        HappensBefore order = new HappensBefore();
        Map<Integer, AccessHistory<Integer>> histories = new HashMap<>();
        Map<Integer, Object> channels = new HashMap<>();
        Set<Pair> racing = new HashSet<>();
        for (int at = 0; at < run.size(); at++) {
            Action action = run.get(at);
            Object channel = channels.computeIfAbsent(action.what(), _ -> new Object());
            AccessHistory<Integer> history = histories.computeIfAbsent(action.what(), _ -> new AccessHistory<>());
            switch (action.kind()) {
                case READ -> history.read(order, action.thread(), at)
                        .ifPresent(race -> racing.add(checked(race, run)));
                case WRITE -> history.write(order, action.thread(), at)
                        .ifPresent(race -> racing.add(checked(race, run)));
                case RELEASE -> order.released(action.thread(), channel);
                case ACQUIRE -> order.acquired(action.thread(), channel);
            }
        }
        return racing;
    }

    private static Pair checked(Race<Integer> race, List<Action> run) {
        assertThat(run.get(race.earlier()).kind()).isEqualTo(race.earlierWrites() ? Kind.WRITE : Kind.READ);
        assertThat(run.get(race.later()).kind()).isEqualTo(race.laterWrites() ? Kind.WRITE : Kind.READ);
        return new Pair(race.earlier(), race.later());
    }

    private static Set<Integer> places(Set<Pair> pairs, List<Action> run) {
        return pairs.stream().map(pair -> run.get(pair.later()).what()).collect(Collectors.toSet());
    }

    @Test
    void itTellsOnlyRacesAndOneOfEachPlaceThatHasAny() {
        SplittableRandom dice = new SplittableRandom(7);
        int racing = 0;
        for (int at = 0; at < RUNS; at++) {
            int threads = dice.nextInt(2, 6);
            int places = dice.nextInt(1, 4);
            int channels = dice.nextInt(1, 4);
            List<Action> run = new ArrayList<>();
            for (int length = dice.nextInt(4, 40); length > 0; length--) {
                Kind kind = Kind.values()[dice.nextInt(4)];
                int what = kind == Kind.READ || kind == Kind.WRITE ? dice.nextInt(places) : dice.nextInt(channels);
                run.add(new Action(dice.nextInt(threads), kind, what));
            }
            Set<Pair> right = racing(run);
            Set<Pair> told = told(run);

            assertThat(right).as(run::toString).containsAll(told);
            assertThat(places(told, run)).as(run::toString).isEqualTo(places(right, run));
            racing += places(right, run).size();
        }
        assertThat(racing).isBetween(RUNS / 2, 3 * RUNS);
    }
}

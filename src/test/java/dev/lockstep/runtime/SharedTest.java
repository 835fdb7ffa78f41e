package dev.lockstep.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What a shared variable promises, whichever runtime stands behind it.
class SharedTest {

    @OnEveryRuntime
    void anUpdateGivesTheOldValueAndLosesNoOther(World world) throws Exception {
        world.run(run -> {
            Shared<Integer> count = run.runtime().shared("count", 0);
            List<Integer> old = Collections.synchronizedList(new ArrayList<>());
            for (String name : List.of("A", "B", "C")) {
                run.script(name, () -> {
                    old.add(count.update(value -> value + 1));
                    old.add(count.update(value -> value + 1));
                });
            }
            run.joinAll();
            assertThat(count.get()).isEqualTo(6);
            assertThat(old).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        });
    }

    @OnEveryRuntime
    void aWriteTellsWhatItIsGivenOnce(World world) throws Exception {
        world.run(run -> {
            Shared<Integer> count = run.runtime().shared("count", 0);
            List<Integer> told = new ArrayList<>();
            count.set(5, () -> told.add(5));
            assertThat(told).containsExactly(5);
            assertThat(count.get()).isEqualTo(5);
        });
    }

    @OnEveryRuntime
    void whatAnUpdateThrowsIsThrownAndNothingIsSet(World world) throws Exception {
        world.run(run -> {
            Shared<Integer> count = run.runtime().shared("count", 7);
            List<String> told = new ArrayList<>();
            assertThatThrownBy(
                    () -> count.update(
                            value -> {
                                throw new IllegalStateException("no " + value);
                            },
                            (was, is) -> told.add(was + " " + is)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no 7");
            assertThat(count.get()).isEqualTo(7);
            assertThat(told).isEmpty();
        });
    }

    @OnEveryRuntime
    void whatIsToldOfWritesComesInTheOrderInWhichTheyTookEffect(World world) throws Exception {
        world.run(run -> {
            Shared<Integer> count = run.runtime().shared("count", 0);
            // Told at the moment of each write, so that no two come at once.
            List<Integer> told = new ArrayList<>(List.of(0));
            for (String name : List.of("A", "B", "C")) {
                run.script(name, () -> {
                    for (int i = 0; i < 3; i++) {
                        count.update(value -> value + 1, (was, is) -> {
                            assertThat(was).isEqualTo(told.getLast());
                            told.add(is);
                        });
                    }
                    int seen = count.get();
                    count.compareAndSet(seen, seen + 1, found -> {
                        assertThat(found).isEqualTo(told.getLast());
                        told.add(found == seen ? seen + 1 : found);
                    });
                });
            }
            run.joinAll();
            assertThat(told.getLast()).isEqualTo(count.get());
            assertThat(told).isSorted().hasSize(13);
        });
    }

    @OnEveryRuntime
    void aCompareAndSetTellsWhatItFoundWhetherOrNotItSets(World world) throws Exception {
        world.run(run -> {
            Shared<Integer> x = run.runtime().shared("x", 1);
            List<Integer> found = new ArrayList<>();
            assertThat(x.compareAndSet(1, 2, found::add)).isTrue();
            assertThat(x.compareAndSet(1, 3, found::add)).isFalse();
            assertThat(found).containsExactly(1, 2);
            assertThat(x.get()).isEqualTo(2);
        });
    }
}

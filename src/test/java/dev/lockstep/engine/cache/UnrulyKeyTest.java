package dev.lockstep.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Keys whose own methods fail: the caller gets the error, nobody else notices.
class UnrulyKeyTest {

    /// More calls than one `getOrCompute` makes of either method.
    private static final int CALLS = 12;

    @OnEveryRuntime
    @Row("K38")
    void aThrowingHashCodeLeavesNoLockAndNoEntry(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            int thrown = 0;
            for (int call = 1; call <= CALLS; call++) {
                thrown += callWith(lab, new Unruly(call, 0));
                lab.assertQuiet();
                lab.cache.clear();
            }
            assertThat(thrown).isPositive();
            assertThat(lab.cache.getOrCompute("A", key -> "a")).isEqualTo("a");
        });
    }

    @OnEveryRuntime
    @Row("K38")
    void aThrowingEqualsLeavesNoLockAndNoEntryOfItsOwn(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            AtomicInteger thrown = new AtomicInteger();
            for (int i = 1; i <= CALLS; i++) {
                int call = i;
                // Inside a compute of an equal key, so that the lock table has something to compare with.
                lab.cache.getOrCompute(new Unruly(0, 0), key -> {
                    thrown.addAndGet(callWith(lab, new Unruly(0, call)));
                    assertThat(lab.cache.lockTableSize()).isEqualTo(1);
                    return null;
                });
                lab.assertQuiet();
            }
            assertThat(thrown.get()).isPositive();
            assertThat(lab.cache.getOrCompute("A", key -> "a")).isEqualTo("a");
        });
    }

    @OnEveryRuntime
    @Row("K38")
    void aKeyWhoseHashChangesLeavesNoEntry(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Unruly changing = new Unruly(0, 0);
            assertThat(lab.cache.getOrCompute(changing, key -> {
                changing.changeHash();
                return "value";
            }))
                    .isEqualTo("value");
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    void aRefusalNamesTheClassOfAKeyThatCannotBeWritten(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Unruly key = new Unruly(0, 0);
            List<String> chains = new ArrayList<>();
            lab.cache.getOrCompute(key, outer -> {
                try {
                    return lab.cache.getOrCompute(key, inner -> "never");
                } catch (RecursiveComputeException refused) {
                    chains.add(refused.chain());
                    return "value";
                }
            });
            String unwritten = "a key of class Unruly whose toString throws";
            assertThat(chains).containsExactly(unwritten + " → " + unwritten);
        });
    }

    @OnEveryRuntime
    @Row("K38")
    void aKeyThatComesToEqualNothingLeavesNoEntry(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Unruly changing = new Unruly(0, 0);
            assertThat(lab.cache.getOrCompute(changing, key -> {
                changing.equalNothing();
                return null;
            }))
                    .isNull();
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K38")
    void aKeyThatComesToEqualAnotherTakesOnlyItsOwnEntryWithIt(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Renamed outer = new Renamed("outer");
            Renamed inner = new Renamed("inner");
            lab.cache.getOrCompute(outer, o -> {
                lab.cache.getOrCompute(inner, i -> {
                    inner.name = "outer";
                    return null;
                });
                assertThat(lab.cache.lockTableSize()).isEqualTo(1);
                // The entry that is left is the outer's: asked for again inside its compute, it is refused.
                assertThatThrownBy(() -> lab.cache.getOrCompute(outer, again -> null))
                        .isInstanceOf(RecursiveComputeException.class);
                return null;
            });
            lab.assertQuiet();
        });
    }

    /// A key that is equal by a name that may change; all have one hash.
    private static final class Renamed {

        private volatile String name;

        private Renamed(String name) {
            this.name = name;
        }

        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Renamed key && key.name.equals(name);
        }
    }

    /// Calls the cache, whatever it throws; tells whether it threw for the key's sake.
    private static int callWith(CacheLab lab, Unruly key) throws InterruptedException {
        try {
            lab.cache.getOrCompute(key, k -> "value");
            return 0;
        } catch (UnsupportedOperationException direct) {
            return 1;
        } catch (ComputeFailedException failed) {
            assertThat(failed).hasCauseInstanceOf(UnsupportedOperationException.class);
            return 1;
        } catch (RecursiveComputeException itsOwn) {
            return 0;
        }
    }
}

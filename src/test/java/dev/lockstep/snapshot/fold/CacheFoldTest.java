package dev.lockstep.snapshot.fold;

import static dev.lockstep.snapshot.Story.CACHE;
import static dev.lockstep.snapshot.Story.FAULT;
import static dev.lockstep.snapshot.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.CacheEvent.Entry;
import dev.lockstep.event.CacheEvent.Kept;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.LockEvent;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.snapshot.KeyView;
import dev.lockstep.snapshot.Story;
import dev.lockstep.snapshot.ThreadSign;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFoldTest {

    private static final String KEY = "user:7";

    private final Story story = new Story().cache().started("A", "B");

    private Story computing() {
        return story.by(
                "A",
                new CacheEvent.Missed(CACHE, KEY),
                new CacheEvent.Entered(CACHE, KEY, 1),
                new LockEvent.Acquired(EngineLocks.key(CACHE, KEY)),
                new CacheEvent.ComputeBegan(CACHE, KEY));
    }

    private Story stored() {
        return computing().by("A", new CacheEvent.ComputeEnded(CACHE, KEY, "Ada", Kept.STORED));
    }

    @Test
    void aStatementIsTakenAsItIs() {
        computing().by(
                "main", new CacheEvent.Stated(
                        CACHE, List.of(new Entry("x", 1), new Entry("b", 2)), Map.of("z", 2, "c", 1),
                        Map.of("z", id("B"))));

        assertThat(story.theCache().keys().keySet())
                .as("known keys, then stored ones as stated, then the rest by label")
                .containsExactly(KEY, "x", "b", "c", "z");
        assertThat(story.key(KEY).isBare()).isTrue();
        assertThat(story.key("x").stored()).isEqualTo(1);
        assertThat(story.key("z").computing()).isEqualTo(id("B"));
        assertThat(story.key("z").users()).isEqualTo(2);
        assertThat(story.theCache().lockTableSize()).isEqualTo(2);
        assertThat(story.thread("A").inside()).as("A no longer computes").isEmpty();
        assertThat(story.thread("B").inside()).hasSize(1);
    }

    @Test
    void aStatementKeepsSinceWhenSomeoneComputes() {
        computing();
        KeyView before = story.key(KEY);
        story.by("main", new CacheEvent.Stated(CACHE, List.of(), Map.of(KEY, 1), Map.of(KEY, id("A"))));

        assertThat(story.key(KEY).computes()).isEqualTo(before.computes());
        assertThat(story.thread("A").inside()).hasSize(1);
    }

    @Test
    void aMissMakesTheKeyKnown() {
        story.by("A", new CacheEvent.Missed(CACHE, KEY));

        assertThat(story.key(KEY).isBare()).isTrue();
        assertThat(story.theCache().counts().misses()).isEqualTo(1);
    }

    @Test
    void usersOfAKeyComeAndGo() {
        story.by("A", new CacheEvent.Entered(CACHE, KEY, 1)).by("B", new CacheEvent.Entered(CACHE, KEY, 2));
        assertThat(story.key(KEY).users()).isEqualTo(2);

        story.by("B", new CacheEvent.Left(CACHE, KEY, 1));
        assertThat(story.key(KEY).users()).isEqualTo(1);
    }

    @Test
    void whoComputesIsInsideAndRuns() {
        computing();

        assertThat(story.key(KEY).computing()).isEqualTo(id("A"));
        assertThat(story.thread("A").innermost()).isInstanceOf(EngineWork.InCompute.class);
        assertThat(story.thread("A").sign()).isEqualTo(ThreadSign.RUNNING);
        assertThat(story.theCache().counts().computes()).isEqualTo(1);
    }

    @Test
    void aComputedValueIsStored() {
        stored();

        assertThat(story.key(KEY).stored()).isEqualTo("Ada");
        assertThat(story.key(KEY).storedLabel()).isEqualTo("\"Ada\"");
        assertThat(story.key(KEY).computing()).isNull();
        assertThat(story.thread("A").inside()).isEmpty();
    }

    @Test
    void aValueThatIsNotKeptIsNotShown() {
        computing().by("A", new CacheEvent.ComputeEnded(CACHE, KEY, "late", Kept.INVALIDATED));

        assertThat(story.key(KEY).stored()).isNull();
    }

    @Test
    void twoWhoComputeOneKeyAreBothShown() {
        computing().by("B", new CacheEvent.ComputeBegan(CACHE, KEY));
        assertThat(story.key(KEY).computes().keySet()).containsExactly(id("A"), id("B"));

        story.by("A", new CacheEvent.ComputeEnded(CACHE, KEY, "Ada", Kept.STORED));
        assertThat(story.key(KEY).computing()).isEqualTo(id("B"));
    }

    @Test
    void aFailedComputeLeavesItsFaultUntilOneReturns() {
        computing().by("A", new CacheEvent.ComputeFailed(CACHE, KEY, FAULT));
        assertThat(story.key(KEY).lastFault()).isEqualTo(FAULT);
        assertThat(story.key(KEY).computing()).isNull();
        assertThat(story.theCache().counts().failed()).isEqualTo(1);

        stored();
        assertThat(story.key(KEY).lastFault()).isNull();
    }

    @Test
    void hitsAreCountedAndThoseOfTheSecondLookApart() {
        stored().by("B", new CacheEvent.Hit(CACHE, KEY, false), new CacheEvent.Hit(CACHE, KEY, true));

        assertThat(story.theCache().counts().hits()).isEqualTo(2);
        assertThat(story.theCache().counts().secondHits()).isEqualTo(1);
    }

    @Test
    void anInvalidatedValueIsGoneAndAComputeUnderWayIsStale() {
        stored().by("B", new CacheEvent.Invalidated(CACHE, KEY, true, false));
        assertThat(story.key(KEY).stored()).isNull();
        assertThat(story.key(KEY).stale()).isFalse();

        computing().by("B", new CacheEvent.Invalidated(CACHE, KEY, false, true));
        assertThat(story.key(KEY).stale()).isTrue();
        story.by("A", new CacheEvent.ComputeEnded(CACHE, KEY, "late", Kept.INVALIDATED));
        assertThat(story.key(KEY).stale()).isFalse();
    }

    @Test
    void clearTakesEveryValueAway() {
        stored().by("B", new CacheEvent.Cleared(CACHE, 1));

        assertThat(story.key(KEY).stored()).isNull();
    }

    @Test
    void refusedCallsAreKeptWithTheirChain() {
        for (int i = 0; i < 20; i++) {
            story.by("A", new CacheEvent.Refused(CACHE, KEY, "A computes user:7 and asks for user:7, " + i));
        }

        assertThat(story.theCache().counts().refused()).isEqualTo(20);
        assertThat(story.theCache().refused()).hasSize(8);
        assertThat(story.theCache().refused().get(7).chain()).endsWith("19");
    }

    @Test
    void bareKeysAreKeptOnlyUpToALimit() {
        for (int i = 0; i < 1_000; i++) {
            story.by("A", new CacheEvent.Missed(CACHE, i));
        }

        assertThat(story.theCache().keys()).hasSizeLessThanOrEqualTo(CacheView.MOST_BARE_KEYS + 1);
    }
}

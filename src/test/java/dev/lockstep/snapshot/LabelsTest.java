package dev.lockstep.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.LockId;
import org.junit.jupiter.api.Test;

class LabelsTest {

    /// A key as bad as they come, though its identity is fine.
    private static final class Unreadable {

        @Override
        public String toString() {
            throw new StackOverflowError("no text");
        }
    }

    @Test
    void aKeyWhoseTextCannotBeMadeIsNamedByItsClass() {
        Unreadable key = new Unreadable();
        Story story = new Story().cache().by("A", new CacheEvent.Missed(Story.CACHE, key));

        assertThat(story.key(key).label()).isEqualTo("unreadable Unreadable");
        assertThat(Labels.of(new LockId("cache", "key", key))).isEqualTo("cache.key[unreadable Unreadable]");
    }

    @Test
    void stringsAreQuotedOnlyAsValues() {
        assertThat(Labels.of("Ada")).isEqualTo("Ada");
        assertThat(Labels.ofValue("Ada")).isEqualTo("\"Ada\"");
        assertThat(Labels.ofValue(7)).isEqualTo("7");
        assertThat(Labels.ofValue(null)).isEqualTo("null");
    }

    @Test
    void longTextIsCutAndKeptOnOneLine() {
        assertThat(Labels.of("a\n\tb")).isEqualTo("a b");
        assertThat(Labels.of("x".repeat(1_000))).hasSize(200).endsWith("x…");
        assertThat(Labels.of("😀".repeat(1_000)).codePoints().filter(point -> point <= Character.MAX_VALUE).boxed())
                .as("whole characters and the dots")
                .containsExactly((int) '…');
    }

    @Test
    void locksAreNamedByOwnerRoleAndKey() {
        assertThat(Labels.of(EngineLocks.trip(Story.BARRIER))).isEqualTo("barrier.gate.trip");
        assertThat(Labels.of(EngineLocks.key(Story.CACHE, "user:7"))).isEqualTo("cache.key[user:7]");
    }
}

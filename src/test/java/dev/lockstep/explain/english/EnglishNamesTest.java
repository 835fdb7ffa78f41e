package dev.lockstep.explain.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.LockId;
import dev.lockstep.event.StepOperation;
import dev.lockstep.snapshot.ObjectText;
import dev.lockstep.snapshot.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishNamesTest {

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
        assertThat(new English().lock(new LockId("cache", "key", key))).isEqualTo("unreadable Unreadable");
    }

    @Test
    void stringsAreQuotedOnlyAsValues() {
        assertThat(ObjectText.of("Ada")).isEqualTo("Ada");
        assertThat(ObjectText.ofValue("Ada")).isEqualTo("\"Ada\"");
        assertThat(ObjectText.ofValue(7)).isEqualTo("7");
        assertThat(ObjectText.ofValue(null)).isEqualTo("null");
    }

    @Test
    void longTextIsCutAndKeptOnOneLine() {
        assertThat(ObjectText.of("a\n\tb")).isEqualTo("a b");
        assertThat(ObjectText.of("x".repeat(1_000))).hasSize(200).endsWith("x…");
        assertThat(ObjectText.of("😀".repeat(1_000)).codePoints().filter(point -> point <= Character.MAX_VALUE).boxed())
                .as("whole characters and the dots")
                .containsExactly((int) '…');
    }

    @Test
    void locksAndConditionsHaveShortNames() {
        assertThat(new English().condition(EngineLocks.trip(Story.BARRIER))).isEqualTo("the others");
        assertThat(new English().condition(new ConditionId(new LockId("", "mutex"), "notFull"))).isEqualTo("notFull");
        assertThat(new English().lock(EngineLocks.key(Story.CACHE, "user:7"))).isEqualTo("user:7");
        assertThat(new English().lock(EngineLocks.master(Story.CACHE))).isEqualTo("master lock");
        assertThat(new English().lock(new LockId("", "left"))).isEqualTo("left");
    }

    @Test
    void aLockHasAnArticleInASentenceWhereItsNameIsAWord() {
        assertThat(EnglishNames.inSentence(EngineLocks.key(Story.CACHE, "user:7"))).isEqualTo("lock user:7");
        assertThat(EnglishNames.inSentence(EngineLocks.master(Story.CACHE))).isEqualTo("the master lock");
        assertThat(EnglishNames.inSentence(new LockId("", "left"))).isEqualTo("lock left");
    }

    @ParameterizedTest
    @CsvSource({
        "take lock cache.key[user:123], take lock user:123",
        "release lock cache.master, give back master lock",
        "take lock again pool.queue, take queue lock again",
        "wait on pool.queue.notEmpty, wait for a task",
        "stop waiting on pool.crew.terminated, stop waiting for the end",
        "stop waiting on third.signalled, stop waiting on signalled",
        "signal all on barrier.gate.trip, wake all who wait for the others",
        "signal pool.queue.changed, wake one who waits for a task or room",
        "read pool.shutdown, look whether the pool is shut down",
        "take lock again mutex, take lock mutex again",
        "signal mutex.notFull, signal notFull",
        "read cache.values[a.b/c], read a.b/c",
        "put cache.values[user:1] = by A, put user:1 = by A",
        "take lock left, take lock left",
        "write x = 7, write x = 7",
        "end W1, end",
        "sleep 0.02s, sleep 20 ms",
        "something else, something else"
    })
    void anOperationIsSaidWithShortNames(String told, String said) {
        assertThat(new English().operation(StepOperation.of(told))).isEqualTo(said);
    }

    @Test
    void whatAnExceptionSaysHasNoneOfTheNamesThatEnginesGiveToTheirLocks() {
        assertThat(new English().message("A waits for cache.key[x] held by B; B waits for pool.queue held by A"))
                .isEqualTo("A waits for x held by B; B waits for the queue lock held by A");
    }
}

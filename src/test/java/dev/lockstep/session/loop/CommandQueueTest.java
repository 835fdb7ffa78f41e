package dev.lockstep.session.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.control.PendingCommand;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandQueueTest {
    private static final int CAPACITY = 100;

    private final CommandQueue<Order> commands = new CommandQueue<>(CAPACITY);

    private record Order(String key, PendingCommand shown, boolean whileFrozen) implements CommandQueue.Command {}

    @Test
    void aLaterTurnOfTheSameKnobTakesThePlaceOfTheEarlier() throws Exception {
        commands.offer(order("turn workers", "Workers → 7", false));
        commands.offer(order("act 1", "Clear", false));
        commands.offer(order("turn workers", "Workers → 9", false));

        assertThat(commands.pending()).extracting(PendingCommand::label).containsExactly("Workers → 9", "Clear");
        assertThat(take().key()).isEqualTo("turn workers");
        assertThat(take().key()).isEqualTo("act 1");
        assertThat(commands.hasReady()).isFalse();
    }

    @Test
    void whatIsUnderWayIsPendingUntilTheNextIsAskedFor() throws Exception {
        commands.offer(order("act 1", "Clear", false));
        take();

        assertThat(commands.pending()).extracting(PendingCommand::label).containsExactly("Clear");
        assertThat(commands.poll(0)).isNull();
        assertThat(commands.pending()).isEmpty();
    }

    @Test
    void whileFrozenOnlyOrdersThatNeedNoEngineAreHandedOut() throws Exception {
        commands.setFrozen(true);
        commands.offer(order("act 1", "Clear", false));
        assertThat(commands.hasReady()).isFalse();
        assertThat(commands.poll(0)).isNull();
        commands.offer(order("restart", "Restart", true));

        assertThat(take().key()).isEqualTo("restart");
        commands.setFrozen(false);
        assertThat(take().key()).isEqualTo("act 1");
    }

    @Test
    void thereIsAnEndToWhatMayWaitButForWhatTheSessionMustNotLose() {
        for (int i = 0; i < CAPACITY; i++) {
            assertThat(commands.offer(order("act " + i, "Clear", false))).isTrue();
        }

        assertThat(commands.offer(order("one more", "Clear", false))).isFalse();
        assertThat(commands.offer(order("act 1", "Clear", false))).isTrue();
        assertThat(commands.pending()).hasSize(CAPACITY);
        commands.add(order("look", "Look", false));
        assertThat(commands.pending()).hasSize(CAPACITY + 1);
    }

    @Test
    void whoeverWaitsForACommandIsToldOfTheEndAndNothingIsTakenAfterIt() throws Exception {
        CompletableFuture<@Nullable Order> waiting = new CompletableFuture<>();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                waiting.complete(commands.take());
            } catch (InterruptedException early) {
                waiting.completeExceptionally(early);
            }
        });
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        commands.close();

        assertThat(waiting.get(60, TimeUnit.SECONDS)).isNull();
        assertThat(commands.offer(order("act 1", "Clear", true))).isFalse();
        commands.add(order("act 2", "Clear", true));
        assertThat(commands.pending()).isEmpty();
        assertThat(commands.take()).isNull();
    }

    private Order take() throws InterruptedException {
        return Objects.requireNonNull(commands.poll(0), "nothing can be carried out now");
    }

    private static Order order(String key, String label, boolean whileFrozen) {
        return new Order(key, new PendingCommand(key, label), whileFrozen);
    }
}

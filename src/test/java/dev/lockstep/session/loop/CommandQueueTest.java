package dev.lockstep.session.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.frame.PendingCommand;
import dev.lockstep.session.loop.CommandQueue.Order;
import org.junit.jupiter.api.Test;

class CommandQueueTest {

    private final CommandQueue orders = new CommandQueue();

    @Test
    void aLaterTurnOfTheSameKnobTakesThePlaceOfTheEarlier() throws Exception {
        orders.give(order("turn workers", "Workers → 7", false));
        orders.give(order("act 1", "Clear", false));
        orders.give(order("turn workers", "Workers → 9", false));

        assertThat(orders.pending()).extracting(PendingCommand::label).containsExactly("Workers → 9", "Clear");
        assertThat(orders.next().key()).isEqualTo("turn workers");
    }

    @Test
    void whatIsUnderWayIsPendingUntilItIsDone() throws Exception {
        orders.give(order("act 1", "Clear", false));
        orders.next();

        assertThat(orders.pending()).extracting(PendingCommand::label).containsExactly("Clear");
        orders.done();
        assertThat(orders.pending()).isEmpty();
    }

    @Test
    void whileFrozenOnlyOrdersThatNeedNoEngineAreHandedOut() throws Exception {
        orders.frozen(true);
        orders.give(order("act 1", "Clear", false));
        orders.give(order("restart", "Restart", true));

        assertThat(orders.next().key()).isEqualTo("restart");
    }

    @Test
    void thereIsAnEndToWhatMayWait() {
        for (int i = 0; i < CommandQueue.MOST; i++) {
            assertThat(orders.give(order("act " + i, "Clear", false))).isTrue();
        }

        assertThat(orders.give(order("one more", "Clear", false))).isFalse();
        assertThat(orders.give(order("act 1", "Clear", false))).isTrue();
    }

    private static Order order(String key, String label, boolean whileFrozen) {
        return new Order(key, new PendingCommand(key, label), whileFrozen, () -> {});
    }
}

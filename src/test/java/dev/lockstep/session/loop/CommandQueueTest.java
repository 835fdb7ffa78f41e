package dev.lockstep.session.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.frame.PendingCommand;
import dev.lockstep.session.loop.CommandQueue.Order;
import org.junit.jupiter.api.Test;

class CommandQueueTest {

    private final CommandQueue commands = new CommandQueue();

    @Test
    void aLaterTurnOfTheSameKnobTakesThePlaceOfTheEarlier() throws Exception {
        commands.give(order("turn workers", "Workers → 7", false));
        commands.give(order("act 1", "Clear", false));
        commands.give(order("turn workers", "Workers → 9", false));

        assertThat(commands.pending()).extracting(PendingCommand::label).containsExactly("Workers → 9", "Clear");
        assertThat(commands.next().key()).isEqualTo("turn workers");
    }

    @Test
    void whatIsUnderWayIsPendingUntilItIsDone() throws Exception {
        commands.give(order("act 1", "Clear", false));
        commands.next();

        assertThat(commands.pending()).extracting(PendingCommand::label).containsExactly("Clear");
        commands.done();
        assertThat(commands.pending()).isEmpty();
    }

    @Test
    void whileFrozenOnlyOrdersThatNeedNoEngineAreHandedOut() throws Exception {
        commands.frozen(true);
        commands.give(order("act 1", "Clear", false));
        commands.give(order("restart", "Restart", true));

        assertThat(commands.next().key()).isEqualTo("restart");
    }

    @Test
    void thereIsAnEndToWhatMayWait() {
        for (int i = 0; i < CommandQueue.MOST; i++) {
            assertThat(commands.give(order("act " + i, "Clear", false))).isTrue();
        }

        assertThat(commands.give(order("one more", "Clear", false))).isFalse();
        assertThat(commands.give(order("act 1", "Clear", false))).isTrue();
    }

    private static Order order(String key, String label, boolean whileFrozen) {
        return new Order(key, new PendingCommand(key, label), whileFrozen, () -> {});
    }
}

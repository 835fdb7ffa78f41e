package dev.lockstep.architecture.planted.diagram.pool;

import dev.lockstep.architecture.planted.event.PoolEvent.Thrown;

/// Draws by which twin it is.
final class Knowing {
    private Knowing() {}

    static String word(Thrown thrown) {
        return switch (thrown) {
            case COUNTED -> "lives on";
            case DEADLY -> "dies of it";
        };
    }
}

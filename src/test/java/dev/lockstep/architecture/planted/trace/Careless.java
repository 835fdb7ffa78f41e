package dev.lockstep.architecture.planted.trace;

import dev.lockstep.architecture.planted.event.Event;

/// Switches over events in ways that do not notice a new one, and in one that does.
final class Careless {
    private Careless() {}

    static String asStatement(Event.One event, Event any) {
        StringBuilder said = new StringBuilder();
        // the type of the selector counts, not its spelling
        switch (any) {
            case Event.One _ -> said.append(event);
            default -> said.append("?");
        }
        return said.toString();
    }

    static int asExpression(Event event) {
        return switch (event) {
            case Event.One _ -> 1;
            default -> 2;
        };
    }

    static int careful(Event event, int number) {
        int known = switch (event) {
            case Event.One _ -> 1;
            case Event.Other _ -> 2;
        };
        return switch (number) {
            case 0 -> known;
            default -> -known;
        };
    }
}

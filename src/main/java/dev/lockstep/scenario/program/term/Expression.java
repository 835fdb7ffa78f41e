package dev.lockstep.scenario.program.term;

import java.util.List;
import java.util.stream.Stream;

/// One operand, or the sum of several, evaluated from left to right.
public record Expression(List<Part> parts) {

    /// One operand of a sum.
    ///
    /// @param minus whether it is subtracted
    public record Part(boolean minus, Operand operand) {}

    public Expression {
        parts = List.copyOf(parts);
    }

    /// Its value now.
    ///
    /// @throws IllegalStateException if an operand that is not a number is added or subtracted
    /// @throws ArithmeticException if the sum does not fit into 64 bits
    public Value value(Lookup names) {
        Part first = parts.getFirst();
        if (parts.size() == 1 && !first.minus()) {
            return first.operand().value(names);
        }
        long sum = 0;
        for (Part part : parts) {
            long number = part.operand().value(names).number();
            sum = part.minus() ? Math.subtractExact(sum, number) : Math.addExact(sum, number);
        }
        return Value.of(sum);
    }

    /// Its text: names and literals with the signs between them.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (text.isEmpty()) {
                text.append(part.minus() ? "-" : "");
            } else {
                text.append(part.minus() ? " - " : " + ");
            }
            text.append(part.operand().text());
        }
        return text.toString();
    }

    /// The names it reads.
    public Stream<String> names() {
        return parts.stream()
                .map(Part::operand)
                .filter(Operand.Named.class::isInstance)
                .map(operand -> ((Operand.Named) operand).name());
    }
}

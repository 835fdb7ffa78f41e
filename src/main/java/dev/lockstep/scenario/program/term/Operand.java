package dev.lockstep.scenario.program.term;

/// A literal value, or the name of one.
public sealed interface Operand {

    Value value(Lookup names);

    /// The name, or the value without quotes.
    String text();

    /// A number or a text as it stands.
    record Literal(Value value) implements Operand {

        @Override
        public Value value(Lookup names) {
            return value;
        }

        @Override
        public String text() {
            return value.text();
        }
    }

    /// A variable or a quantity.
    record Named(String name) implements Operand {

        @Override
        public Value value(Lookup names) {
            return names.valueOf(name);
        }

        @Override
        public String text() {
            return name;
        }
    }
}

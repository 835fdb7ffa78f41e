package dev.lockstep.scenario.program.term;

/// How two values are compared. Equality is of texts; order is of numbers.
public enum Relation {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    /// Its sign in files.
    public String sign() {
        return sign;
    }

    /// Whether it holds between two values.
    ///
    /// @throws IllegalStateException if one of two values to be put in order is not a number
    boolean holds(Value left, Value right) {
        return switch (this) {
            case EQUAL -> left.equals(right);
            case NOT_EQUAL -> !left.equals(right);
            case LESS -> left.number() < right.number();
            case AT_MOST -> left.number() <= right.number();
            case MORE -> left.number() > right.number();
            case AT_LEAST -> left.number() >= right.number();
        };
    }
}

package dev.lockstep.explore.oracle;

import dev.lockstep.scenario.program.term.BooleanTerm;
import dev.lockstep.scenario.program.term.ComparisonTerm;
import dev.lockstep.scenario.program.term.Expression;
import dev.lockstep.scenario.program.term.Operand;
import java.math.BigInteger;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// What sums and conditions come to. Values are texts; a whole number in its usual form is a number.
final class Terms {

    private static final Pattern NUMBER = Pattern.compile("-?[1-9][0-9]*|0");

    private Terms() {}

    /// Something that is no number was to be one.
    static final class NoNumber extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoNumber() {
            super(null, null, false, false);
        }
    }

    /// @param names gives each name its value, from left to right, those that are not needed any more left out
    static boolean holds(BooleanTerm condition, UnaryOperator<String> names) {
        for (List<ComparisonTerm> allOf : condition.anyOf()) {
            boolean all = true;
            for (ComparisonTerm each : allOf) {
                if (!holds(each, names)) {
                    all = false;
                    break;
                }
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(ComparisonTerm comparison, UnaryOperator<String> names) {
        String left = value(comparison.left(), names);
        String right = value(comparison.right(), names);
        return switch (comparison.relation()) {
            case EQUAL -> left.equals(right);
            case NOT_EQUAL -> !left.equals(right);
            case LESS -> number(left).compareTo(number(right)) < 0;
            case AT_MOST -> number(left).compareTo(number(right)) <= 0;
            case MORE -> number(left).compareTo(number(right)) > 0;
            case AT_LEAST -> number(left).compareTo(number(right)) >= 0;
        };
    }

    static String value(Expression sum, UnaryOperator<String> names) {
        Expression.Part first = sum.parts().getFirst();
        if (sum.parts().size() == 1 && !first.minus()) {
            return value(first.operand(), names);
        }
        BigInteger total = BigInteger.ZERO;
        for (Expression.Part part : sum.parts()) {
            BigInteger number = number(value(part.operand(), names));
            total = part.minus() ? total.subtract(number) : total.add(number);
        }
        return total.toString();
    }

    private static String value(Operand operand, UnaryOperator<String> names) {
        return switch (operand) {
            case Operand.Literal(var value) -> value.text();
            case Operand.Named(var name) -> names.apply(name);
        };
    }

    private static BigInteger number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new NoNumber();
        }
        return new BigInteger(text);
    }
}

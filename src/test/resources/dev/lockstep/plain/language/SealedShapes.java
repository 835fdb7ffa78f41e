public class SealedShapes {
    sealed interface Shape permits Circle, Box, Group {}

    record Circle(double radius) implements Shape {}

    static final class Box implements Shape {
        double side = 2;
    }

    static non-sealed class Group implements Shape {
        Shape[] parts = {};
    }

    static class NamedGroup extends Group {
        String name = "g";
    }

    sealed interface Expression {
        record Number(int value) implements Expression {}

        record Sum(Expression left, Expression right) implements Expression {}

        record Product(Expression left, Expression right) implements Expression {}

        record Negated(Expression inner) implements Expression {}
    }

    static double area(Shape shape) {
        return switch (shape) {
            case Circle(double r) when r > 100 -> Double.POSITIVE_INFINITY;
            case Circle(double r) -> 3 * r * r;
            case Box box -> box.side * box.side;
            case NamedGroup named -> -named.name.length();
            case Group group -> {
                double sum = 0;
                for (Shape each : group.parts) {
                    sum += area(each);
                }
                yield sum;
            }
        };
    }

    static int value(Expression e) {
        return switch (e) {
            case Expression.Number(int n) -> n;
            case Expression.Sum(Expression.Number(int a), Expression.Number(int b)) -> a + b;
            case Expression.Sum(Expression l, Expression r) -> value(l) + value(r);
            case Expression.Product(Expression l, Expression r) -> value(l) * value(r);
            case Expression.Negated(Expression.Negated(Expression inner)) -> value(inner);
            case Expression.Negated(Expression inner) -> -value(inner);
        };
    }

    public static void main(String[] args) {
        Group group = new Group();
        group.parts = new Shape[] {new Circle(1), new Box(), new NamedGroup()};
        System.out.println(area(group) + " " + area(new Circle(101)));
        Expression two = new Expression.Number(2);
        Expression e = new Expression.Sum(
                new Expression.Product(two, new Expression.Sum(two, two)),
                new Expression.Negated(new Expression.Negated(new Expression.Negated(two))));
        System.out.println(value(e));
        System.out.println(e);
        try {
            area(null);
        } catch (NullPointerException none) {
            System.out.println("no shape");
        }
    }
}

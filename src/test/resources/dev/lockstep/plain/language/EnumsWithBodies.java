public class EnumsWithBodies {
    interface Priced {
        int price();
    }

    enum Operation implements Priced {
        PLUS("+") {
            @Override
            int apply(int a, int b) {
                return a + b;
            }
        },
        TIMES("*") {
            int used;

            @Override
            int apply(int a, int b) {
                used++;
                return a * b * used;
            }

            @Override
            public int price() {
                return 5;
            }
        };

        private static int made;
        private final String sign;
        private int count;

        Operation(String sign) {
            this.sign = sign;
        }

        static {
            for (Operation each : values()) {
                made += each.ordinal() + 1;
            }
        }

        abstract int apply(int a, int b);

        @Override
        public int price() {
            return ++count;
        }
    }

    enum Level {
        LOW, MIDDLE, HIGH;

        Level up() {
            return this == HIGH ? HIGH : values()[ordinal() + 1];
        }
    }

    public static void main(String[] args) {
        for (Operation each : Operation.values()) {
            System.out.println(each + each.sign + each.apply(3, 4) + each.apply(3, 4) + " " + each.price() + each.price());
            System.out.println(each.getDeclaringClass() == Operation.class);
        }
        System.out.println(Operation.made + " " + Operation.valueOf("PLUS").name());
        System.out.println(Level.LOW.up() + " " + Level.HIGH.up() + " " + Level.LOW.compareTo(Level.HIGH));
        try {
            Level.valueOf("NONE");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Level[] mine = Level.values();
        mine[0] = Level.HIGH;
        System.out.println(Level.values()[0] + " " + (Level.valueOf("HIGH") == mine[0]));
    }
}

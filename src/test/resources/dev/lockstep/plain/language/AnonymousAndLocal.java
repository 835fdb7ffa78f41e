import java.util.function.IntSupplier;

public class AnonymousAndLocal {
    static abstract class Counter {
        protected int count;
        private final String name;

        Counter(String name) {
            this.name = name;
            started();
        }

        void started() {
            System.out.println("started " + name + " at " + count);
        }

        abstract int next();
    }

    static IntSupplier from(int start, int step) {
        class Local implements IntSupplier {
            private int at = start;

            @Override
            public int getAsInt() {
                int now = at;
                at += step;
                return now;
            }
        }
        return new Local();
    }

    public static void main(String[] args) {
        int by = args.length + 3;
        Counter counter = new Counter("threes") {
            int calls = 100;

            {
                count = by;
            }

            @Override
            void started() {
                super.started();
                System.out.println("calls " + calls);
            }

            @Override
            int next() {
                calls++;
                return count += by;
            }

            @Override
            public String toString() {
                return "calls " + calls;
            }
        };
        System.out.println(counter.next() + counter.next() + " " + counter);
        IntSupplier one = from(5, 2);
        IntSupplier other = from(100, -1);
        System.out.println(one.getAsInt() + other.getAsInt() + one.getAsInt() + other.getAsInt());
        System.out.println(new Object() {
            int q = 4;

            int twice() {
                return q++ + q;
            }
        }.twice());
        record Pair(int a, int b) {}
        enum Side { LEFT, RIGHT }
        interface Shout {
            String shout(Side side);
        }
        Shout shout = side -> side + "!" + new Pair(side.ordinal(), by);
        System.out.println(shout.shout(Side.RIGHT));
    }
}

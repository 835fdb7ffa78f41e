public class InnerClasses {
    int outer = 1;
    private int hidden = 10;

    class Inner {
        int mine = outer + 1;

        class Deep {
            int deep = mine + outer + hidden;

            void raise() {
                outer++;
                mine += outer;
                hidden--;
                InnerClasses.this.hidden *= 2;
                deep = Inner.this.mine + hidden;
            }
        }
    }

    static class Nested {
        private static int made;
        private final int number = ++made;

        class Part {
            @Override
            public String toString() {
                return "part of " + number;
            }
        }
    }

    class Child extends Inner {
        int child = super.mine * 2;
    }

    static class Foreign extends InnerClasses.Inner {
        Foreign(InnerClasses owner) {
            owner.super();
        }
    }

    public static void main(String[] args) {
        InnerClasses one = new InnerClasses();
        InnerClasses.Inner inner = one.new Inner();
        InnerClasses.Inner.Deep deep = inner.new Deep();
        deep.raise();
        deep.raise();
        System.out.println(one.outer + " " + one.hidden + " " + inner.mine + " " + deep.deep);
        System.out.println(one.new Child().child + " " + new Foreign(one).mine);
        System.out.println(new Nested().new Part() + ", " + new Nested().new Part());
        InnerClasses other = new InnerClasses();
        other.outer = 40;
        System.out.println(other.new Inner().mine + " " + one.new Inner().mine);
    }
}

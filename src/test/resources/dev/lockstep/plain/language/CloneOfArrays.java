public class CloneOfArrays {
    static class Sheep implements Cloneable {
        int age = 3;
        int[] days = {1, 2};

        @Override
        public Sheep clone() {
            try {
                Sheep copy = (Sheep) super.clone();
                copy.days = days.clone();
                return copy;
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static class Wolf {
        int teeth = 42;

        Object copy() throws CloneNotSupportedException {
            return super.clone();
        }
    }

    public static void main(String[] args) {
        int[] numbers = {1, 2, 3};
        int[] copy = numbers.clone();
        copy[0] = 9;
        System.out.println(numbers[0] + " " + copy[0] + " " + copy.length + " " + numbers.equals(copy));
        String[] words = {"a", "b"};
        String[] others = words.clone();
        others[1] = "c";
        System.out.println(words[1] + others[1] + (words[0] == others[0]));
        Sheep one = new Sheep();
        Sheep two = one.clone();
        two.age++;
        two.days[0] = 100;
        System.out.println(one.age + " " + two.age + " " + one.days[0] + " " + two.days[0]);
        try {
            new Wolf().copy();
        } catch (CloneNotSupportedException e) {
            System.out.println(e.getMessage());
        }
        int[] target = new int[5];
        for (int each : target.clone()) {
            System.out.print(each + " ");
        }
        System.out.println();
    }
}

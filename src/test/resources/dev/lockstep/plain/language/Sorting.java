import java.util.Comparator;

public class Sorting {
    static int compared;

    record Person(String name, int age) {}

    static void quick(int[] a, int from, int to) {
        if (to - from < 2) {
            return;
        }
        int pivot = a[from + (to - from - 1) / 2];
        int i = from - 1;
        int j = to;
        while (true) {
            do {
                i++;
                compared++;
            } while (a[i] < pivot);
            do {
                j--;
                compared++;
            } while (a[j] > pivot);
            if (i >= j) {
                break;
            }
            int swap = a[i];
            a[i] = a[j];
            a[j] = swap;
        }
        quick(a, from, j + 1);
        quick(a, j + 1, to);
    }

    static boolean[] sieve(int n) {
        boolean[] composite = new boolean[n + 1];
        for (int p = 2; p * p <= n; p++) {
            if (!composite[p]) {
                for (int k = p * p; k <= n; k += p) {
                    composite[k] = true;
                }
            }
        }
        return composite;
    }

    static <T> String sorted(T[] items, Comparator<T> order) {
        T[] copy = items.clone();
        String said = "";
        for (int i = 0; i < copy.length; i++) {
            int least = i;
            for (int j = i + 1; j < copy.length; j++) {
                if (order.compare(copy[j], copy[least]) < 0) {
                    least = j;
                }
            }
            T swap = copy[i];
            copy[i] = copy[least];
            copy[least] = swap;
            said += copy[i] + " ";
        }
        return said;
    }

    public static void main(String[] args) {
        int[] numbers = new int[60];
        long state = 42;
        for (int i = 0; i < numbers.length; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            numbers[i] = (int) (state >>> 33) % 100;
        }
        quick(numbers, 0, numbers.length);
        for (int each : numbers) {
            System.out.print(each + " ");
        }
        System.out.println(compared);
        boolean[] composite = sieve(60);
        for (int i = 2; i <= 60; i++) {
            if (!composite[i]) {
                System.out.print(i + " ");
            }
        }
        System.out.println();
        Person[] people = {new Person("Zoe", 30), new Person("Adam", 41), new Person("Eve", 30)};
        System.out.println(sorted(people, Comparator.comparing(Person::name)));
        System.out.println(sorted(people, Comparator.comparingInt(Person::age).thenComparing(Person::name, Comparator.reverseOrder())));
    }
}

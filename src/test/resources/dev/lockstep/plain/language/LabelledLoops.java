public class LabelledLoops {
    static int steps;

    public static void main(String[] args) {
        outer:
        for (int i = 0;; i++) {
            for (int j = 0; j < 3; j++) {
                steps++;
                if (i * j == 4) {
                    System.out.println(i + "," + j);
                    break outer;
                }
                if (j > i) {
                    continue outer;
                }
            }
        }
        System.out.println(steps);
        int n = 0;
        again:
        do {
            while (true) {
                n++;
                if (n % 3 == 0) {
                    continue again;
                }
                if (n > 7) {
                    break again;
                }
            }
        } while (n < 100);
        System.out.println(n);
        block: {
            if (n > 5) {
                break block;
            }
            System.out.println("not here");
        }
        int a = 0;
        int b = 10;
        for (; a < b; a++, b--) {
            if ((a & 1) == 1) {
                continue;
            }
            System.out.print(a + ":" + b + " ");
        }
        System.out.println();
        long product = 1;
        for (long each : new long[] {2, 3, 7}) {
            product *= each;
        }
        System.out.println(product);
        for (char c = 'a', d = 'e'; c < d; c++) {
            System.out.print(c);
        }
        System.out.println();
    }
}

public class LongComputations {
    static long steps;
    static final int[] memo = new int[100];

    static long collatz(long n) {
        long count = 0;
        while (n != 1) {
            n = (n & 1) == 0 ? n / 2 : 3 * n + 1;
            count++;
        }
        steps += count;
        return count;
    }

    static int fibonacci(int n) {
        if (n < 2) {
            return n;
        }
        if (memo[n] == 0) {
            memo[n] = fibonacci(n - 1) + fibonacci(n - 2);
        }
        return memo[n];
    }

    static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    static long power(long base, int exponent, long modulus) {
        long result = 1;
        for (int e = exponent; e > 0; e >>= 1) {
            if ((e & 1) != 0) {
                result = result * base % modulus;
            }
            base = base * base % modulus;
        }
        return result;
    }

    static double newton(double of) {
        double guess = of;
        for (int i = 0; i < 30; i++) {
            guess = (guess + of / guess) / 2;
        }
        return guess;
    }

    static int queens(int n, int row, int columns, int left, int right) {
        if (row == n) {
            return 1;
        }
        int count = 0;
        for (int free = ~(columns | left | right) & (1 << n) - 1; free != 0; free &= free - 1) {
            int bit = free & -free;
            count += queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1);
        }
        return count;
    }

    public static void main(String[] args) {
        long most = 0;
        for (int i = 1; i < 300; i++) {
            most = Math.max(most, collatz(i));
        }
        System.out.println(most + " " + steps);
        System.out.println(fibonacci(46) + " " + gcd(1071, 462) + " " + power(3, 1000, 1_000_007));
        System.out.println(newton(2) + " " + newton(1e10));
        System.out.println(queens(6, 0, 0, 0, 0));
        double harmonic = 0;
        float single = 0;
        for (int i = 1; i <= 1000; i++) {
            harmonic += 1.0 / i;
            single += 1f / i;
        }
        System.out.println(harmonic + " " + single);
    }
}

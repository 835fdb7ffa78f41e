public class Recursion {
    static int depth;

    static int sum(int n) {
        return n == 0 ? 0 : n + sum(n - 1);
    }

    static void down(int n) {
        depth++;
        if (n > 0) {
            down(n - 1);
        }
    }

    static boolean even(int n) {
        return n == 0 || odd(n - 1);
    }

    static boolean odd(int n) {
        return n != 0 && even(n - 1);
    }

    static int ackermann(int m, int n) {
        return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    static String hanoi(int n, char from, char to, char over) {
        return n == 0 ? "" : hanoi(n - 1, from, over, to) + from + to + " " + hanoi(n - 1, over, to, from);
    }

    synchronized int locked(int n) {
        return n == 0 ? 0 : 1 + locked(n - 1);
    }

    public static void main(String[] args) {
        System.out.println(sum(5000));
        down(4999);
        System.out.println(depth);
        System.out.println(even(3000) + " " + odd(3000));
        System.out.println(ackermann(2, 9));
        System.out.println(hanoi(4, 'a', 'c', 'b'));
        System.out.println(new Recursion().locked(1000));
    }
}

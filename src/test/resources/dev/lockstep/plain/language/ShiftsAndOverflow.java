public class ShiftsAndOverflow {
    static int i = Integer.MAX_VALUE;
    static long l = Long.MAX_VALUE;

    public static void main(String[] args) {
        i++;
        l++;
        System.out.println(i + " " + l + " " + -i + " " + Math.abs(l));
        System.out.println((1 << 33) + " " + (1L << 33) + " " + (-1 >> 31) + " " + (-1 >>> 31) + " " + (-1L >>> 63));
        System.out.println((byte) 200 + " " + (short) 70000 + " " + (char) 65601 + " " + (int) 3e10 + " " + (long) -2.9);
        System.out.println((int) Double.NaN + " " + (int) Float.NEGATIVE_INFINITY + " " + (char) -1.0 + "|" + (byte) 300.7);
        System.out.println(7 / -2 + " " + 7 % -2 + " " + -7 / 2 + " " + -7 % 2 + " " + Math.floorMod(-7, 2));
        System.out.println(5.5 % 2.25 + " " + -0.0 + " " + (0.0 == -0.0) + " " + 1 / -0.0 + " " + 0.0 / 0.0);
        System.out.println(i / -1 + " " + i % -1 + " " + Integer.MIN_VALUE / -1);
        System.out.println((~5 & 0xF) + " " + (6 ^ 3) + " " + (6 | 9) + " " + (true ^ false) + " " + (5 & -5));
        System.out.println(0x7fff_ffff + 0b101 + 017 + 1_000L);
        System.out.println(0.1 + 0.2 + " " + (0.1f + 0.2f) + " " + 1e16 + " " + 1e-5 + " " + 100.0f + " " + 123456789.0f);
        System.out.println(Float.MIN_VALUE + " " + Double.MAX_VALUE + " " + (float) 1e40 + " " + (float) 0.1 + " " + (double) 0.1f);
        short s = 10;
        s += 70000;
        byte b = (byte) (s >> 3);
        b -= 200;
        System.out.println(s + " " + b);
        int x = 5;
        x = x++ * 2 + x;
        x += x++ + ++x;
        System.out.println(x);
        char c = 'z';
        c += 1;
        int sum = c + 'a';
        System.out.println(c + " " + sum + " " + (char) (c - 25) + ('a' + 'b') + (char) 98);
        long mixed = 1 + 2L * 'a' - (byte) 0x80;
        System.out.println(mixed);
        System.out.println(1 + 2 + "3" + 4 + 5);
        try {
            System.out.println(Math.addExact(Integer.MAX_VALUE, x));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(10 / (x - x));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(10L % (l - l));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }
}

public class IntegerCaching {
    static Integer cached = 127;
    static Integer large = 128;
    static Long longer = 127L;

    static int count(Object... all) {
        int same = 0;
        for (Object a : all) {
            for (Object b : all) {
                if (a.equals(b)) {
                    same++;
                }
            }
        }
        return same;
    }

    public static void main(String[] args) {
        Integer again = 127;
        Integer other = 128;
        System.out.println((cached == again) + " " + (large == other) + " " + large.equals(other) + " " + (large == 128));
        System.out.println(longer.equals(127) + " " + longer.equals(127L) + " " + (longer == 127));
        Boolean yes = true;
        Character c = 'c';
        Byte b = (byte) -128;
        System.out.println((yes == Boolean.valueOf("TRUE")) + " " + (c == Character.valueOf('c')) + " " + (b == Byte.valueOf((byte) -128)));
        System.out.println(count(1, 1L, 1.0, 1f, (short) 1, (byte) 1, '1', "1", 1));
        cached++;
        System.out.println(cached.equals(large) + " " + (cached == 128) + " " + cached.compareTo(5) + " " + Integer.valueOf(5).hashCode());
        Integer a = 1000;
        Integer d = a;
        d++;
        System.out.println(a + " " + d);
        System.out.println(Integer.MAX_VALUE + Integer.parseInt("-7") + " " + Integer.toBinaryString(10) + " " + Integer.toHexString(-1) + " " + Long.toString(255, 16));
        System.out.println(Integer.compare(3, 5) + " " + Integer.bitCount(255) + " " + Integer.reverse(1) + " " + Integer.signum(-9) + " " + Integer.max(3, 4));
        System.out.println(Double.compare(0.0, -0.0) + " " + Double.valueOf(Double.NaN).equals(Double.NaN) + " " + (Double.NaN == Double.NaN) + " " + Double.isNaN(0.0 / 0));
        System.out.println("text" == "te" + "xt");
        String built = "te";
        System.out.println((built + "xt" == "text") + " " + built.concat("xt").equals("text") + " " + "text".hashCode());
        Object o = args.length == 0 ? 7 : "seven";
        System.out.println(o instanceof Integer i && i == 7);
        System.out.println((int) (Integer) o + (short) 1 + Math.max((Integer) o, 8) + Math.pow(2, 3) + Math.sqrt(16) + Math.round(2.5));
    }
}

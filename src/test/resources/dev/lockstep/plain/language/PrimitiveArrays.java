public class PrimitiveArrays {
    static int calls;

    static int at(int index) {
        calls++;
        return index;
    }

    public static void main(String[] args) {
        boolean[] z = new boolean[2];
        byte[] b = {1, -1};
        char[] c = {'a', 'b'};
        short[] s = {300, 2};
        int[] i = new int[] {7, 8, 9};
        long[] l = {1, 2};
        float[] f = {0.5f};
        double[] d = {1, 2, 3};
        String[] t = {"p", null};
        Object[] o = t;
        z[0] |= true;
        z[1] ^= z[0];
        b[0] <<= 7;
        b[1] >>>= 1;
        c[0]++;
        c[1] += 1;
        s[0] *= 300;
        s[1]--;
        i[at(1)] += at(2) * 10;
        i[at(0)]++;
        --i[2];
        l[0] <<= 40;
        l[1] /= 2;
        f[0] += 0.25;
        d[1] /= 8;
        d[2] %= 2;
        t[0] += "q";
        t[1] += 1;
        System.out.println(z[0] + " " + z[1] + " " + b[0] + " " + b[1] + " " + c[0] + c[1] + " " + s[0] + " " + s[1]);
        System.out.println(i[0] + " " + i[1] + " " + i[2] + " " + l[0] + " " + l[1] + " " + f[0] + " " + d[1] + " " + d[2]);
        System.out.println(o[0] + " " + o[1] + " " + calls + " " + o.length);
        int k = 0;
        i[k++] = k++ + k;
        System.out.println(i[0] + " " + k + " " + (i[0] = i[1] = 3) + i[0]);
        int x = i[2]++ + i[2] + --i[2];
        System.out.println(x);
        Integer[] boxed = {1, 2};
        boxed[0]++;
        boxed[1] += boxed[0];
        System.out.println(boxed[0] + boxed[1]);
        char[] word = {'w', 'o', 'r', 'd'};
        System.out.println(word);
        System.out.println(word[0] + word[1] + "" + word[2] + word.length);
        long[] none = {};
        System.out.println(none.length);
    }
}

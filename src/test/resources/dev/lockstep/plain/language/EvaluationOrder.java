public class EvaluationOrder {
    static String log = "";
    int value;

    static int i(int n) {
        log += n;
        return n;
    }

    static int[] a(int[] array) {
        log += "a";
        return array;
    }

    static EvaluationOrder o(EvaluationOrder it) {
        log += "o";
        return it;
    }

    EvaluationOrder set(int v) {
        log += "s" + v;
        value = v;
        return this;
    }

    public static void main(String[] args) {
        int[] array = new int[10];
        a(array)[i(1)] = i(2) + i(3) * i(4);
        System.out.println(array[1] + " " + log);
        log = "";
        EvaluationOrder it = new EvaluationOrder();
        o(it).value = i(5);
        o(it).value += i(6);
        System.out.println(it.value + " " + log);
        log = "";
        it.set(1).set(i(2)).set(it.value + i(3));
        System.out.println(it.value + " " + log);
        log = "";
        try {
            a(null)[i(7)] = i(8);
        } catch (NullPointerException e) {
            System.out.println("null array " + log);
        }
        log = "";
        try {
            o(null).value = i(9);
        } catch (NullPointerException e) {
            System.out.println("null object " + log);
        }
        log = "";
        try {
            int never = i(1) / (i(2) - 2) + i(3);
            System.out.println(never);
        } catch (ArithmeticException e) {
            System.out.println("division " + log);
        }
        int x = 1;
        x = x + (x = 5) * x;
        int y = 2;
        y += y++ + (y = 7);
        System.out.println(x + " " + y);
        array[2] = 1;
        int j = 2;
        array[j] = j = 5;
        System.out.println(array[2] + " " + array[5] + " " + j);
        it.value = 3;
        int sum = it.value + it.set(10).value + it.value;
        System.out.println(sum);
    }
}

public class TryFinally {
    static int field;

    static int returnsInFinally() {
        try {
            throw new IllegalStateException("lost");
        } finally {
            return 2;
        }
    }

    static int keepsValue() {
        int x = 1;
        try {
            return x;
        } finally {
            x = 5;
            field = x;
        }
    }

    static int returnsField() {
        try {
            return field++;
        } finally {
            field *= 2;
        }
    }

    static String nested(int how) {
        String said = "";
        try {
            said += "a";
            try {
                said += "b";
                if (how == 1) {
                    throw new IllegalStateException("one");
                }
                if (how == 2) {
                    throw new RuntimeException("two");
                }
                if (how == 3) {
                    return said + "r";
                }
                said += "c";
            } catch (IllegalStateException e) {
                said += "[" + e.getMessage() + "]";
                if (said.length() < 3) {
                    return said;
                }
            } finally {
                said += "f";
                field++;
            }
            said += "d";
        } catch (RuntimeException e) {
            said += "{" + e.getMessage() + "}";
        } finally {
            said += "F";
            field += 10;
        }
        return said;
    }

    static int loop() {
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            try {
                if (i % 2 == 0) {
                    continue;
                }
                if (i == 5) {
                    break;
                }
                sum += i;
            } finally {
                sum += 100;
            }
        }
        return sum;
    }

    static int monitors(Object a, Object b) {
        synchronized (a) {
            try {
                synchronized (b) {
                    if (a != b) {
                        return 7;
                    }
                    throw new IllegalStateException("same");
                }
            } catch (IllegalStateException e) {
                synchronized (b) {
                    return 8;
                }
            } finally {
                field = -1;
            }
        }
    }

    public static void main(String[] args) {
        System.out.println(returnsInFinally() + " " + keepsValue() + " " + field);
        System.out.println(returnsField() + " " + field);
        for (int how = 0; how < 4; how++) {
            System.out.println(nested(how) + " " + field);
        }
        System.out.println(loop());
        Object a = new Object();
        System.out.println(monitors(a, new Object()) + monitors(a, a) + " " + field);
        try {
            try {
                throw new IllegalStateException("first");
            } finally {
                throw new IllegalArgumentException("second");
            }
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        }
    }
}

public class NestedExceptions {
    static class Custom extends Exception {
        private static final long serialVersionUID = 1L;
        final int code;
        int changed;

        Custom(int code, Throwable cause) {
            super("code " + code, cause);
            this.code = code;
            changed = code;
        }
    }

    static class Quiet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Quiet() {
            super(null, null, false, false);
        }

        @Override
        public String getMessage() {
            return "quiet";
        }
    }

    static void deep(int n) throws Custom {
        if (n == 0) {
            throw new IllegalArgumentException("bottom");
        }
        try {
            deep(n - 1);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Custom(n, e);
        } catch (Custom c) {
            c.changed += n;
            throw c;
        }
    }

    public static void main(String[] args) {
        try {
            deep(3);
        } catch (Custom c) {
            System.out.println(c.getMessage() + " " + c.code + " " + c.changed + " " + c.getCause().getMessage());
            System.out.println(c);
        }
        Throwable quiet = new Quiet();
        quiet.addSuppressed(new Exception());
        System.out.println(quiet.getMessage());
        RuntimeException outer = new RuntimeException("outer", new Exception("inner", new Error("innermost")));
        for (Throwable t = outer; t != null; t = t.getCause()) {
            System.out.println(t.getClass().getSimpleName() + ": " + t.getMessage());
        }
        System.out.println(new RuntimeException(new Exception("only a cause")).getMessage());
        try {
            assert args.length > 5 : "args " + args.length;
            System.out.println("no assertions");
        } catch (AssertionError e) {
            System.out.println(e.getMessage());
        }
        try {
            assert args.length > 5;
        } catch (AssertionError e) {
            System.out.println(e.getMessage() + " " + e);
        }
        try {
            throw null;
        } catch (NullPointerException e) {
            System.out.println("threw null");
        }
        try {
            stack(0);
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void stack(int depth) {
        try {
            if (depth == 4) {
                throw new IllegalStateException("depth " + depth);
            }
            stack(depth + 1);
        } finally {
            System.out.print(depth + " ");
        }
    }
}

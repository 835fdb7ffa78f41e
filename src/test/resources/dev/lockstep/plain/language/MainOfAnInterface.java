interface MainOfAnInterface {
    int K = c("K");
    int[] A = {K, 2};

    static int c(String s) {
        System.out.println(s);
        return 4;
    }

    record R(int x) {
        static int n = c("R.n");
        public R {
            n++;
        }
    }

    enum E {
        P, Q {
            int f() {
                return K;
            }
        };
        int f() {
            return A[1];
        }
        static {
            c("E");
        }
    }

    static void main(String[] a) {
        System.out.println("main " + A.length);
        System.out.println(new R(3) + " " + R.n + E.P.f() + E.Q.f() + A[0]++ + A[0]);
        Runnable r = () -> System.out.println(K + A[0]);
        r.run();
    }
}

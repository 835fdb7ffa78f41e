// RIGHT: races PublishedAfterEarlyField.t, T.n
class PublishedAfterEarlyField {
    static T t;

    static class T {
        int n;
        T(int k) {
            this.n = k;
            super();
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            t = new T(5);
        });
        a.start();
        T u = t;
        if (u != null) System.out.println(u.n);
        a.join();
    }
}

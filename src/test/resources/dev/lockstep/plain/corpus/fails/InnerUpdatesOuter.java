// RIGHT: fails AssertionError line 25; races InnerUpdatesOuter.hits
public class InnerUpdatesOuter {
    private int hits;

    class Visitor implements Runnable {
        @Override
        public void run() {
            hits++;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        InnerUpdatesOuter page = new InnerUpdatesOuter();
        Thread p = new Thread(page.new Visitor(), "P");
        Thread q = new Thread(new Runnable() {
            @Override
            public void run() {
                page.hits++;
            }
        }, "Q");
        p.start();
        q.start();
        p.join();
        q.join();
        assert page.hits == 2;
    }
}

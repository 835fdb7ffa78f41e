// RIGHT: holds
public class EnumIdentity {
    enum Colour {
        RED, GREEN;

        int seen;
    }

    static int n;

    static synchronized void increment() {
        n++;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread p = new Thread(EnumIdentity::increment, "P");
        Thread q = new Thread(EnumIdentity::increment, "Q");
        p.start();
        q.start();
        p.join();
        q.join();
        assert Colour.valueOf("RED") == Colour.RED : "another RED";
        for (Colour each : Colour.values()) {
            each.seen++;
        }
        assert Colour.RED.seen == 1 : "seen " + Colour.RED.seen;
        String said = switch (Colour.GREEN) {
            case RED -> "r";
            case GREEN -> "g";
        };
        assert said.equals("g") : said;
        switch (Colour.GREEN) {
            case RED -> throw new IllegalStateException();
            case GREEN -> Colour.GREEN.seen++;
        }
        assert Colour.GREEN.seen == 2;
    }
}

// RIGHT: holds; prints ping pong ping pong
public class PingPong {
    private boolean pings = true;
    private String said = "";

    synchronized void say(String word, boolean ping) throws InterruptedException {
        while (pings != ping) {
            wait();
        }
        said += word + " ";
        pings = !pings;
        notifyAll();
    }

    static Runnable player(PingPong game, String word, boolean ping) {
        return () -> {
            try {
                game.say(word, ping);
                game.say(word, ping);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    public static void main(String[] args) throws InterruptedException {
        PingPong game = new PingPong();
        Thread a = new Thread(player(game, "ping", true), "Ping");
        Thread b = new Thread(player(game, "pong", false), "Pong");
        b.start();
        a.start();
        a.join();
        b.join();
        System.out.println(game.said);
        assert game.said.equals("ping pong ping pong ") : game.said;
    }
}

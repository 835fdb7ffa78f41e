// RIGHT: stopped
class JoinGivesTheMonitorUp {
    static class T extends Thread {
        public synchronized void run() {}
    }

    public static void main(String[] args) throws Exception {
        T t = new T();
        synchronized (t) {
            t.start();
            t.join();
        }
    }
}

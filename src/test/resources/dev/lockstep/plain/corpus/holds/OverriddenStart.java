// RIGHT: holds
class OverriddenStart {
    static class T extends Thread {
        public void start() {
            System.out.println("start");
            super.start();
        }
        public void run() {
            System.out.println("run");
        }
        String id() {
            return "x";
        }
        Object interrupts() {
            return null;
        }
        Object endings() {
            return null;
        }
        Object shadow() {
            return null;
        }
    }

    public static void main(String[] args) throws Exception {
        T t = new T();
        t.start();
        t.join();
        System.out.println(t.id() + t.interrupts());
    }
}

public class ThreadsOneByOne {
    static int sum;

    static class Worker extends Thread {
        private final int n;
        private int result;

        Worker(int n) {
            super("W" + n);
            this.n = n;
        }

        @Override
        public void run() {
            for (int i = 1; i <= n; i++) {
                result += i;
            }
            sum += result;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Worker four = new Worker(4);
        System.out.println(four.getName() + " " + four.isAlive());
        four.start();
        four.join();
        System.out.println(four.result + " " + sum + " " + four.isAlive());
        Thread second = new Thread(() -> sum *= 10, "second");
        second.setDaemon(true);
        second.start();
        second.join();
        System.out.println(sum + " " + second.getName());
        new Thread(() -> sum++).run();
        System.out.println(sum + " " + Thread.currentThread().getName());
        try {
            four.start();
        } catch (IllegalThreadStateException e) {
            System.out.println("started twice");
        }
        Thread.currentThread().interrupt();
        System.out.println(Thread.currentThread().isInterrupted());
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            System.out.println("no sleep");
        }
        Thread.yield();
        Thread.sleep(1);
        System.out.println("end");
    }
}

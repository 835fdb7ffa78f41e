class CallsOfOneThread {
    static void p(Object s) {
        System.out.println(s);
    }

    interface Body {
        void run() throws Throwable;
    }

    static void t(String n, Body b) {
        try {
            b.run();
            p(n + " ok");
        } catch (Throwable e) {
            p(n + " " + e.getClass().getName() + ": " + e.getMessage());
        }
    }

    static class T extends Thread {}

    public static void main(String[] a) throws Exception {
        Object o = new Object();
        Thread n = new Thread(() -> {});
        t("wait", () -> o.wait());
        t("notify", () -> o.notify());
        t("notifyAll", () -> o.notifyAll());
        t("waitneg", () -> o.wait(-1));
        t("waitneg2", () -> o.wait(1, -1));
        t("waitneg3", () -> o.wait(1, 1000000));
        t("waitneg4", () -> {
            synchronized (o) {
                o.wait(-5);
            }
        });
        t("wait1", () -> {
            synchronized (o) {
                o.wait(1);
            }
        });
        t("wait1n", () -> {
            synchronized (o) {
                o.wait(0, 1);
            }
        });
        t("sleepneg", () -> Thread.sleep(-1));
        t("sleep0", () -> Thread.sleep(0));
        t("joinneg", () -> n.join(-1));
        t("joinnot", () -> n.join());
        t("alive", () -> p(n.isAlive()));
        t("start", () -> {
            n.start();
            n.join();
            p(n.isAlive());
            n.join(5);
        });
        t("start2", () -> n.start());
        t("daemon", () -> n.setDaemon(true));
        t("mainalive", () -> p(Thread.currentThread().isAlive()));
        t("isd", () -> p(n.isDaemon()));
        t("nameNull", () -> new Thread((String) null));
        t("nullTask", () -> {
            Thread x = new Thread((Runnable) null);
            x.start();
            x.join();
            x.run();
        });
        t("selfint", () -> {
            Thread.currentThread().interrupt();
            p(Thread.currentThread().isInterrupted());
            synchronized (o) {
                o.wait();
            }
        });
        p(Thread.interrupted());
        t("selfint2", () -> {
            Thread.currentThread().interrupt();
            Thread.sleep(10);
        });
        p(Thread.interrupted());
        t("selfint3", () -> {
            Thread.currentThread().interrupt();
            n.join();
        });
        p(Thread.interrupted());
        t("selfint4", () -> {
            Thread.currentThread().interrupt();
            synchronized (o) {
                o.wait(10);
            }
        });
        p(Thread.interrupted());
        t("selfint5", () -> {
            Thread.currentThread().interrupt();
            Thread.sleep(0);
        });
        p(Thread.interrupted());
        t("selfint6", () -> {
            Thread.currentThread().interrupt();
            new Thread(() -> {}).join();
            p("x");
        });
        p(Thread.interrupted());
        t("selfint7", () -> {
            Thread.currentThread().interrupt();
            n.join(10);
        });
        p(Thread.interrupted());
        t("deadint", () -> {
            Thread d = new Thread(() -> {});
            d.start();
            d.join();
            d.interrupt();
            p(d.isInterrupted());
        });
        t("earlyint", () -> {
            Thread d = new Thread(() -> p("run " + Thread.interrupted() + Thread.interrupted()));
            d.interrupt();
            p(d.isInterrupted());
        });
        t("earlyint2", () -> {
            Thread d = new Thread(() -> {});
            d.interrupt();
            d.start();
            d.join();
            p(d.isInterrupted());
        });
        t("intnotified", () -> {
            synchronized (o) {
                synchronized (o) {
                    try {
                        o.wait(1);
                    } finally {
                        p(Thread.holdsLock(o));
                    }
                }
            }
            p(Thread.holdsLock(o));
        });
        t("names", () -> {
            p(new Thread("q").getName());
            p(Thread.currentThread().getName());
        });
        t("hl", () -> Thread.holdsLock(null));
        t("lockarr", () -> {
            int[] z = {1};
            synchronized (z) {
                z.notifyAll();
                z.wait(1);
            }
        });
        t("lockcls", () -> {
            synchronized (CallsOfOneThread.class) {
                CallsOfOneThread.class.notify();
            }
        });
        t("lockstr", () -> {
            synchronized ("a") {
                "a".notify();
            }
        });
        t("illegal", () -> {
            synchronized (o) {
                new Object().wait();
            }
        });
        t("tsub", () -> {
            T x = new T();
            p(x.isAlive());
            x.run();
            x.start();
            x.join();
        });
        t("clsT", () -> p(new T().getClass().getName()));
        t("dur", () -> Thread.sleep(java.time.Duration.ofMillis(-4)));
        t("startmain", () -> Thread.currentThread().start());
    }
}

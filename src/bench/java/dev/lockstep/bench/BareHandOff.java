package dev.lockstep.bench;

import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// The least a hand-over between virtual threads can cost: one runs, picks the next by a random number, unparks it and
/// parks. No operations, no checks, nothing recorded. The measure for the stepped runtime.
final class BareHandOff {

    private final Random random;
    private final Worker[] workers;
    private final int steps;
    private final Thread driver = Thread.currentThread();
    private int alive;
    private volatile boolean over;

    BareHandOff(long seed, int threads, int steps) {
        this.random = new Random(seed);
        this.steps = steps;
        this.workers = new Worker[threads];
        this.alive = threads;
    }

    void run() {
        for (int i = 0; i < workers.length; i++) {
            workers[i] = new Worker();
        }
        for (Worker worker : workers) {
            worker.thread.start();
        }
        workers[random.nextInt(workers.length)].pass();
        while (!over) {
            LockSupport.park();
        }
    }

    private final class Worker implements Runnable {

        private final Thread thread = Thread.ofVirtual().unstarted(this);
        private volatile boolean turn;

        void pass() {
            turn = true;
            LockSupport.unpark(thread);
        }

        @Override
        public void run() {
            awaitTurn();
            for (int i = 1; i < steps; i++) {
                Worker next = workers[random.nextInt(alive)];
                if (next != this) {
                    next.pass();
                    awaitTurn();
                }
            }
            leave();
        }

        private void awaitTurn() {
            while (!turn) {
                LockSupport.park();
            }
            turn = false;
        }

        private void leave() {
            for (int i = 0; i < alive; i++) {
                if (workers[i] == this) {
                    workers[i] = workers[--alive];
                    break;
                }
            }
            if (alive == 0) {
                over = true;
                LockSupport.unpark(driver);
            } else {
                workers[random.nextInt(alive)].pass();
            }
        }
    }
}

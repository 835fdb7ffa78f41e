// RIGHT: deadlocks
public class CallbackUnderLock {
    interface Listener {
        void changed();
    }

    static class Model {
        Listener listener;
        private int value;

        synchronized void change() {
            value++;
            listener.changed();
        }

        synchronized int value() {
            return value;
        }
    }

    static class View implements Listener {
        private final Model model;
        private int shown;

        View(Model model) {
            this.model = model;
        }

        @Override
        public synchronized void changed() {
            shown = -1;
        }

        synchronized void repaint() {
            shown = model.value();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Model model = new Model();
        View view = new View(model);
        model.listener = view;
        Thread a = new Thread(model::change, "Changer");
        Thread b = new Thread(view::repaint, "Painter");
        a.start();
        b.start();
        a.join();
        b.join();
    }
}

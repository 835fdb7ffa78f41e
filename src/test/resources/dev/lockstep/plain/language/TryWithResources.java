public class TryWithResources {
    static int open;

    static class Resource implements AutoCloseable {
        private final String name;
        private final boolean breaks;

        Resource(String name, boolean breaks) {
            this.name = name;
            this.breaks = breaks;
            open++;
            System.out.println("open " + name);
        }

        @Override
        public void close() {
            open--;
            System.out.println("close " + name);
            if (breaks) {
                throw new IllegalStateException("closing " + name);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        try (Resource a = new Resource("a", false); Resource b = new Resource("b", false)) {
            System.out.println("inside " + a.name + b.name + open);
        }
        try (Resource a = new Resource("c", true); Resource b = new Resource("d", true)) {
            throw new RuntimeException("body " + open);
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        } finally {
            System.out.println("finally " + open);
        }
        Resource outside = new Resource("e", false);
        try (outside; AutoCloseable none = null) {
            System.out.println(none == null);
        }
        try (AutoCloseable lambda = () -> System.out.println("lambda closed")) {
            System.out.println("in lambda");
        }
        System.out.println(value() + " " + open);
    }

    static int value() {
        try (Resource r = new Resource("r", false)) {
            return open * 10;
        }
    }
}

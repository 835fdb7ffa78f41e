public class CastMessages {
    interface Fly {}

    static class Animal {}

    static class Bird extends Animal implements Fly {}

    static final class Fish extends Animal {}

    static void run(Runnable r) {
        try {
            r.run();
            System.out.println("fine");
        } catch (ClassCastException e) {
            String said = e.getMessage();
            int detail = said.indexOf(" (");
            System.out.println(detail < 0 ? said : said.substring(0, detail));
        }
    }

    @SuppressWarnings("unchecked")
    static <T> T unchecked(Object o) {
        return (T) o;
    }

    public static void main(String[] args) {
        Animal fish = new Fish();
        Animal bird = new Bird();
        Object text = "text";
        run(() -> System.out.println(((Bird) fish) == null));
        run(() -> System.out.println(((Fly) bird) == bird));
        run(() -> System.out.println(((Fly) fish) == fish));
        run(() -> System.out.println((Integer) text));
        run(() -> System.out.println(((int[]) text).length));
        run(() -> System.out.println(((Object[]) (Object) new int[0]).length));
        run(() -> System.out.println(((Comparable<?>) text).getClass().getSimpleName()));
        run(() -> {
            Integer wrong = unchecked("wrong");
            System.out.println(wrong);
        });
        run(() -> System.out.println(CastMessages.<String>unchecked("right")));
        run(() -> System.out.println((Object) ((Bird) null)));
        System.out.println((fish instanceof Fish) + " " + (fish instanceof Fly) + " " + (null instanceof Animal));
        System.out.println(text instanceof String s && s.length() == 4 ? s : "no");
        if (!(text instanceof String t)) {
            throw new IllegalStateException();
        }
        System.out.println(t + t);
        Object array = new Animal[] {bird};
        System.out.println((array instanceof Object[]) + " " + (array instanceof Bird[]) + " " + (array instanceof Animal[] a && a[0] instanceof Fly));
        System.out.println(bird.getClass().getName() + " " + new int[0][].getClass().getName());
    }
}

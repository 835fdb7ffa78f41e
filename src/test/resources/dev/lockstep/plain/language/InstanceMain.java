class InstanceMain {
    private int started = 3;
    private final String name;

    InstanceMain() {
        name = "made without arguments";
    }

    void main() {
        started++;
        System.out.println(name + " " + started);
        helper();
    }

    private void helper() {
        System.out.println("helper of " + this.getClass().getSimpleName());
    }
}

package dev.lockstep.bench;

/// Shows that a probe's own `main` runs inside the module, with its arguments.
final class PlumbingProbe {
    private PlumbingProbe() {}

    public static void main(String[] arguments) {
        System.out.println(PlumbingProbe.class.getModule() + " " + String.join(",", arguments));
    }
}

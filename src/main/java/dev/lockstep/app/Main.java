package dev.lockstep.app;

/// Where the program starts.
public final class Main {
    private Main() {}

    /// Starts the program with the arguments of the command line.
    public static void main(String[] arguments) {
        System.out.println("Lockstep");
    }
}

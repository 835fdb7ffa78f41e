package dev.lockstep.snapshot;

/// A value that only one thread sees: of a local of its script, or of a variable as it read it.
///
/// @param name of the local, or of the variable
/// @param value as text
public record LocalValue(String name, String value) {

    @Override
    public String toString() {
        return name + " = " + value;
    }
}

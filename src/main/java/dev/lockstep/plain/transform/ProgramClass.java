package dev.lockstep.plain.transform;

import java.util.List;

/// A class of a program.
///
/// @param index its place in [TransformedProgram#classes()]
/// @param name its binary name
/// @param label its name for people, such as `Counter`
/// @param slots how many fields an object of it has
/// @param before the classes that are initialised before it (JLS 12.4.1): its superclass, and the interfaces with
///     default methods; only those that need it
/// @param needsInitialising whether it has code to run at its first use
/// @param hasStatics whether it has static fields that each run begins anew
public record ProgramClass(
        int index,
        String name,
        String label,
        int slots,
        List<Integer> before,
        boolean needsInitialising,
        boolean hasStatics) {

    public ProgramClass {
        before = List.copyOf(before);
    }

    /// Whether its first use is to be told: it, or what is initialised before it, has code to run.
    public boolean isTold() {
        return needsInitialising || !before.isEmpty();
    }
}

package dev.lockstep.plain.allow;

/// What becomes of a program's use of a member of the JDK.
public enum Treatment {
    /// Left as it is. It neither changes nor reads anything that can change, so that a loop that calls it still only looks.
    PURE,

    /// Left as it is. It makes or changes what only its own thread sees, or calls the program's own code.
    EFFECT,

    /// Replaced by something of Lockstep's, which does the same as steps.
    MODELLED,

    /// The program is not run.
    REFUSED
}

package dev.lockstep.runtime.stepped;

/// What a thread will do when it is chosen; known before it runs.
public interface NextOperation {

    OperationKind kind();

    /// The shared thing it works on, as an id that is the same in every run: a lock's, condition's or thread's id, a
    /// [VariableId] or a [KeyId]. What it touches exactly, [ChoicePoint#footprint(int)] tells.
    Object object();

    /// What it does, in words, made when asked for.
    default String label() {
        return kind().verb() + " " + object();
    }
}

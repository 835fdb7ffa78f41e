package dev.lockstep.plain.transform;

/// A field of a program, as one thing of all its objects.
///
/// @param index its place in [TransformedProgram#fields()]
/// @param label its name for people, such as `Counter.count`
/// @param member its name after that of an object, such as `count`; with its class where it hides another
/// @param owner the binary name of the class that holds it at run time
/// @param name its name there
/// @param slot its place among the fields of an object of its class, those of superclasses first; [#STATIC] where there
///     is one of it
/// @param order what the memory model says of it
/// @param setEarly whether a constructor sets it before it calls another constructor, when nothing can be told of the
///     object yet
public record ProgramField(
        int index,
        String label,
        String member,
        String owner,
        String name,
        int slot,
        Order order,
        boolean setEarly) {

    /// In the place of a slot: it is a static field.
    public static final int STATIC = -1;

    public boolean isStatic() {
        return slot == STATIC;
    }

    /// What the memory model says of a field.
    public enum Order {
        PLAIN,
        VOLATILE,
        /// Others see the value of the end of the constructor (JLS 17.5), if they have not seen the object before.
        FINAL
    }

    public boolean isFinal() {
        return order == Order.FINAL;
    }
}

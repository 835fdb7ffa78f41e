package dev.lockstep.plain.transform;

/// A field of a program, as one thing of all its objects.
///
/// @param index its place in [TransformedProgram#fields()]
/// @param label its name for people, such as `Counter.count`
/// @param owner the binary name of the class that holds it at run time
/// @param name its name there
/// @param slot its place among the fields of an object of its class, those of superclasses first; among all static
///     fields, where it is one
/// @param isShared whether it is static, so that there is one of it
/// @param order what the memory model says of it
/// @param setEarly whether a constructor sets it before it calls another constructor, when nothing can be told of the
///     object yet
public record ProgramField(
        int index,
        String label,
        String owner,
        String name,
        int slot,
        boolean isShared,
        Order order,
        boolean setEarly) {

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

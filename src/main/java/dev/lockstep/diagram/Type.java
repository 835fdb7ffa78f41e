package dev.lockstep.diagram;

/// A face at a size.
///
/// @param size the em in logical pixels
public record Type(Face face, double size) {

    static final Type TITLE = new Type(Face.SANS_BOLD, 18);
    static final Type SUBTITLE = new Type(Face.SANS, 13);
    static final Type BODY = new Type(Face.SANS, 13);
    static final Type SMALL = new Type(Face.SANS, 12);
    static final Type TINY = new Type(Face.SANS, 11);
    static final Type HEADING = new Type(Face.SANS_SEMIBOLD, 11);
    static final Type STRONG = new Type(Face.SANS_SEMIBOLD, 12);
    static final Type FIGURE = new Type(Face.SANS_BOLD, 18);
    static final Type BIG = new Type(Face.SANS_BOLD, 22);
    static final Type CODE = new Type(Face.MONO, 12);
    static final Type CODE_HEADING = new Type(Face.MONO, 14);

    /// The same face at another size.
    public Type at(double otherSize) {
        return new Type(face, otherSize);
    }
}

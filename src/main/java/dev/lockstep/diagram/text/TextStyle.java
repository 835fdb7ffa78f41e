package dev.lockstep.diagram.text;

/// A face at a size.
///
/// @param size the em in logical pixels
public record TextStyle(FontFace face, double size) {

    public static final TextStyle TITLE = new TextStyle(FontFace.SANS_BOLD, 18);
    public static final TextStyle SUBTITLE = new TextStyle(FontFace.SANS, 13);
    public static final TextStyle BODY = new TextStyle(FontFace.SANS, 13);
    public static final TextStyle SMALL = new TextStyle(FontFace.SANS, 12);
    public static final TextStyle TINY = new TextStyle(FontFace.SANS, 11);
    public static final TextStyle HEADING = new TextStyle(FontFace.SANS_SEMIBOLD, 11);
    public static final TextStyle STRONG = new TextStyle(FontFace.SANS_SEMIBOLD, 12);
    public static final TextStyle FIGURE = new TextStyle(FontFace.SANS_BOLD, 18);
    public static final TextStyle BIG = new TextStyle(FontFace.SANS_BOLD, 22);
    public static final TextStyle CODE = new TextStyle(FontFace.MONO, 12);
    public static final TextStyle CODE_HEADING = new TextStyle(FontFace.MONO, 14);

    /// The same face at another size.
    public TextStyle at(double otherSize) {
        return new TextStyle(face, otherSize);
    }
}

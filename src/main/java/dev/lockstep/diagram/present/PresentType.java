package dev.lockstep.diagram.present;

import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.TextStyle;

/// The sizes of type for an audience, in units.
public final class PresentType {

    /// The smallest there is. Where a text has no room in it, it gets fewer words, never smaller ones.
    public static final double LEAST = 20;

    public static final TextStyle TITLE = FontFace.SANS_BOLD.at(34);
    public static final TextStyle CAPTION = FontFace.SANS.at(21);
    public static final TextStyle HEADING = FontFace.SANS_SEMIBOLD.at(24);
    public static final TextStyle STRONG = FontFace.SANS_SEMIBOLD.at(22);
    public static final TextStyle NAME = FontFace.MONO.at(26);
    public static final TextStyle CODE = FontFace.MONO.at(22);
    public static final TextStyle BIG = FontFace.SANS_BOLD.at(40);

    private PresentType() {}
}

package dev.lockstep.figure.choice;

import java.util.Locale;

/// What text is made of in an SVG file.
public enum TextForm {
    /// Outlines of letters, right wherever the file is shown. What they say is there for screen readers and search.
    OUTLINES,
    /// Text with the names of its fonts, to be edited where those are installed.
    NAMES;

    /// The form's name on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

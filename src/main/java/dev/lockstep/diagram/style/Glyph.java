package dev.lockstep.diagram.style;

/// The few signs that pictures use, as paths, so that they look alike whatever fonts a machine has.
public enum Glyph {
    PLAY("M4 2.2 L13.8 8 L4 13.8 Z"),
    DOT("M8 3.6 A4.4 4.4 0 1 1 8 12.4 A4.4 4.4 0 1 1 8 3.6 Z"),
    PADLOCK("M3 7 H13 V14 H3 Z M4.3 7 V5.4 A3.7 3.7 0 0 1 11.7 5.4 V7 H9.9 V5.4 A1.9 1.9 0 0 0 6.1 5.4 V7 Z"),
    HOURGLASS(
            "M3 1.5 H13 V3.1 H12 C12 5.8 10.6 7 9.2 8 C10.6 9 12 10.2 12 12.9 H13 V14.5 H3 V12.9 H4"
                    + " C4 10.2 5.4 9 6.8 8 C5.4 7 4 5.8 4 3.1 H3 Z"),
    MOON("M9.6 1.7 A6.5 6.5 0 1 0 14.3 10.2 A5.6 5.6 0 0 1 9.6 1.7 Z"),
    CHECK("M1.6 8.6 L3.5 6.7 L6.4 9.6 L12.6 3 L14.5 4.9 L6.4 13.4 Z"),
    CROSS("M2.8 4.6 L4.6 2.8 L8 6.2 L11.4 2.8 L13.2 4.6 L9.8 8 L13.2 11.4 L11.4 13.2 L8 9.8 L4.6 13.2 L2.8 11.4 L6.2 8 Z"),
    PAUSE("M3.5 2.5 H6.8 V13.5 H3.5 Z M9.2 2.5 H12.5 V13.5 H9.2 Z"),
    WARNING("M8 1.2 L15.4 14.4 H0.6 Z"),
    GEAR("M6.8 1.5 H9.2 V3.6 L10.9 2.6 L13.4 5.1 L12.4 6.8 H14.5 V9.2 H12.4 L13.4 10.9 L10.9 13.4 L9.2 12.4 V14.5 H6.8 V12.4"
            + " L5.1 13.4 L2.6 10.9 L3.6 9.2 H1.5 V6.8 H3.6 L2.6 5.1 L5.1 2.6 L6.8 3.6 Z"),
    /// The thread is enabled: the same on token, lane and button.
    GO("M4.2 1.8 L7 1.8 L13 8 L7 14.2 L4.2 14.2 L9.4 8 Z"),
    FORK("M6.9 15 V9.2 L2.2 4.9 L1 6.1 V1.4 H5.7 L4.5 2.6 L8 5.8 L11.5 2.6 L10.3 1.4 H15 V6.1 L13.8 4.9 L9.1 9.2 V15 Z"),
    EYE("M8 3.2 C11.5 3.2 14 5.8 15.4 8 C14 10.2 11.5 12.8 8 12.8 C4.5 12.8 2 10.2 0.6 8 C2 5.8 4.5 3.2 8 3.2 Z"
            + " M8 4.9 A3.1 3.1 0 1 0 8 11.1 A3.1 3.1 0 1 0 8 4.9 Z M8 6.4 A1.6 1.6 0 1 1 8 9.6 A1.6 1.6 0 1 1 8 6.4 Z"),
    PENCIL("M11.2 1.4 L14.6 4.8 L5.4 14 L1.2 14.8 L2 10.6 Z"),
    TO_AND_FRO("M5 1 L8.4 5.2 H6.1 V15 H3.9 V5.2 H1.6 Z M11 15 L7.6 10.8 H9.9 V1 H12.1 V10.8 H14.4 Z"),
    QUESTION(
            "M8 1.2 C10.9 1.2 12.8 2.9 12.8 5.3 C12.8 8.4 9.3 8.6 9.3 10.9 H6.7 C6.7 7.6 10.1 7.6 10.1 5.4"
                    + " C10.1 4.2 9.3 3.5 8 3.5 C6.6 3.5 5.8 4.4 5.8 5.7 H3.2 C3.2 3 5.1 1.2 8 1.2 Z"
                    + " M6.6 12.2 H9.4 V15 H6.6 Z"),
    KEY("M4.8 4 A4 4 0 1 1 4.8 12 A4 4 0 1 1 4.8 4 Z M4.8 6.3 A1.7 1.7 0 1 0 4.8 9.7 A1.7 1.7 0 1 0 4.8 6.3 Z"
            + " M8.2 6.9 H15.4 V11.4 H13.2 V9.1 H11.9 V11 H9.8 V9.1 H8.2 Z"),
    OPEN_PADLOCK("M3 8 H13 V14.8 H3 Z M4.3 8 V4.2 A3.4 3.4 0 0 1 11.1 4.2 V5.6 H9.3 V4.2 A1.6 1.6 0 0 0 6.1 4.2 V8 Z"),
    BELL("M8 1 C9 1 9.4 1.7 9.4 2.4 C11.6 3 12.6 4.8 12.6 7.2 V10.2 L14.4 12.2 H1.6 L3.4 10.2 V7.2 C3.4 4.8 4.4 3 6.6 2.4"
            + " C6.6 1.7 7 1 8 1 Z M6 13.2 H10 C9.8 14.6 8.8 15.2 8 15.2 C7.2 15.2 6.2 14.6 6 13.2 Z"),
    RESUME("M2.4 2.4 H4.9 V13.6 H2.4 Z M6.6 2.4 L14.2 8 L6.6 13.6 Z"),
    LIGHTNING("M9.6 0.8 L3 9.2 H7.2 L6 15.2 L13 6.4 H8.6 Z"),
    PLUS("M6.6 2 H9.4 V6.6 H14 V9.4 H9.4 V14 H6.6 V9.4 H2 V6.6 H6.6 Z"),
    /// Nobody is let in.
    NO_ENTRY("M8 1 A7 7 0 1 1 8 15 A7 7 0 1 1 8 1 Z M3.6 6.6 V9.4 H12.4 V6.6 Z"),
    DIAMOND("M8 3.6 L12.4 8 L8 12.4 L3.6 8 Z");

    /// The side of the square that every path is drawn in; its upper left corner is the origin.
    public static final double SIDE = 16;

    private final String path;

    Glyph(String path) {
        this.path = path;
    }

    /// The outline as SVG path data, to be filled by the non-zero rule.
    public String path() {
        return path;
    }
}

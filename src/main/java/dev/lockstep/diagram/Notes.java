package dev.lockstep.diagram;

/// Sentences that more than one stage says.
final class Notes {

    static final String CATCHING_UP = "Events were lost: the picture is catching up";

    private Notes() {}

    static void notYet(Sheet sheet, Box body) {
        String text = "Nothing has happened here yet.";
        double room = body.width();
        sheet.label("empty", text, Type.BODY, Ink.MUTED, Line.Anchor.MIDDLE, body.centreX(), body.centreY(), room);
    }

    /// What stands where not all could be shown.
    static String more(long left, String what) {
        return "+ " + Numbers.grouped(left) + " more" + (what.isEmpty() ? "" : " " + what);
    }
}

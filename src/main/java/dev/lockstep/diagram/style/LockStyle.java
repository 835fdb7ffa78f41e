package dev.lockstep.diagram.style;

import java.util.List;

/// How the bar of a lock looks: a colour and, since colours are few and some people see none, a letter.
///
/// @param fill the colour of the bar
/// @param onFill the colour of its letter
/// @param letter different for each lock of a drawing
public record LockStyle(ColourRole fill, ColourRole onFill, String letter) {
    private static final List<ColourRole> FILLS = List.of(
            ColourRole.LOCK_1, ColourRole.LOCK_2, ColourRole.LOCK_3, ColourRole.LOCK_4, ColourRole.LOCK_5,
            ColourRole.LOCK_6);
    private static final int LETTERS = 26;

    /// How many locks have colours of their own; with more, colours repeat.
    public static final int COLOURS = FILLS.size();

    /// The look of a lock by its place among the locks of a drawing, from 0.
    public static LockStyle of(int place) {
        ColourRole fill = FILLS.get(place % COLOURS);
        // On the one colour that is nearer to the ground than to the text, letters are in the text's.
        ColourRole ink = fill == ColourRole.LOCK_3 ? ColourRole.TEXT : ColourRole.CARD;
        return new LockStyle(fill, ink, letter(place));
    }

    /// `a` to `z`, then `aa` to `az` and so on.
    private static String letter(int place) {
        String last = String.valueOf((char) ('a' + place % LETTERS));
        return place < LETTERS ? last : letter(place / LETTERS - 1) + last;
    }
}

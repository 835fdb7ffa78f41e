package dev.lockstep.diagram.present;

import dev.lockstep.diagram.geometry.Box;

/// Where things are on a screen that is shown to an audience, in pixels: the stage, the sentence of the step below it,
/// and at the bottom lanes and choices. Depends on the size of the screen alone, so that nothing jumps from step to
/// step.
///
/// @param unit how many pixels a unit of the stages has: the smallest type is [PresentType#LEAST] units
public record PresentAreas(Box stage, Box sentence, Box lanes, Box choices, double unit) {

    /// The screen whose units are pixels.
    private static final double HEIGHT = 768;

    /// On a narrower screen of this height type is smaller, or a card would have no room for its words.
    private static final double NARROWEST = 960;

    private static final double STAGE = 500;
    private static final double SENTENCE = 100;
    private static final double MARGIN = 32;
    private static final double FOOT = 14;
    private static final double GAP = 28;
    /// Above the sentence.
    private static final double AIR = 8;

    /// How much of the width below the sentence belongs to the choices.
    private static final double CHOICES = 0.4;

    /// The areas of a screen of this size.
    public static PresentAreas of(double width, double height) {
        double unit = Math.min(height / HEIGHT, width / NARROWEST);
        double below = (HEIGHT - STAGE) * unit;
        double stage = height - below;
        double margin = MARGIN * unit;
        double inner = width - 2 * margin;
        double bottom = stage + SENTENCE * unit;
        double low = height - FOOT * unit - bottom;
        double choices = inner * CHOICES;
        double lanes = inner - choices - GAP * unit;
        return new PresentAreas(
                new Box(0, 0, width, stage),
                new Box(margin, stage + AIR * unit, inner, (SENTENCE - AIR) * unit),
                new Box(margin, bottom, lanes, low),
                new Box(width - margin - choices, bottom, choices, low),
                unit);
    }

    /// The unit of a stage of this size, which is that of its screen.
    public static double unitOf(double stageWidth, double stageHeight) {
        return Math.min(stageHeight / STAGE, stageWidth / NARROWEST);
    }

    /// Where lanes are while nobody chooses, as with real threads: over the whole width.
    public Box wideLanes() {
        return new Box(lanes.x(), lanes.y(), choices.right() - lanes.x(), lanes.height());
    }

    /// The smallest type on the screen, in pixels.
    public double leastType() {
        return PresentType.LEAST * unit;
    }
}

package dev.lockstep.figure.choice;

import dev.lockstep.diagram.style.Palette;
import dev.lockstep.figure.FigureHead;
import dev.lockstep.figure.FigureLayout;
import dev.lockstep.figure.FigureLayout.Part;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// How a figure looks, alike for every figure.
public record FigureLook(Sizes sizes, Sheet sheet, Words words) {

    /// How a figure looks unless something else is asked for.
    public static final FigureLook USUAL = new FigureLook(
            new Sizes(
                    FigureLayout.USUAL.width(), Optional.empty(), OptionalDouble.empty(), PictureOptions.USUAL_PACE),
            new Sheet(Palette.LIGHT, PictureGround.SHEET, false),
            new Words(Set.of(), Optional.empty(), TextForm.OUTLINES, ""));

    private static final double USUAL_SCALE = 2;
    /// How many pixels a GIF has across where no scale is given.
    private static final double WIDEST = 1280;
    /// The height of a sheet of paper beside its width, as ISO 216 has it.
    private static final double PAPER = Math.sqrt(2);

    /// How large it is.
    ///
    /// @param layout the width that it is laid out for, in logical pixels
    /// @param width how wide it is on paper
    /// @param scale pixels for each logical pixel, where it is of pixels
    /// @param pace how long a GIF shows a page, in milliseconds
    public record Sizes(double layout, Optional<PaperLength> width, OptionalDouble scale, int pace) {}

    /// What it is drawn on, and in which colours.
    ///
    /// @param crop whether what is empty around it is cut off
    public record Sheet(Palette palette, PictureGround ground, boolean crop) {}

    /// What stands in it.
    ///
    /// @param without the parts that are left out
    /// @param caption what stands below it instead of its own caption
    /// @param text what text is made of, in SVG files
    /// @param language the code of the language of its sentences; empty where none was chosen, which is English, and in
    ///     a page that is played every language in which its title is
    public record Words(Set<Part> without, Optional<String> caption, TextForm text, String language) {

        public Words {
            without = Set.copyOf(without);
        }
    }

    public FigureLook with(Sizes other) {
        return new FigureLook(other, sheet, words);
    }

    public FigureLook with(Sheet other) {
        return new FigureLook(sizes, other, words);
    }

    public FigureLook with(Words other) {
        return new FigureLook(sizes, sheet, other);
    }

    /// How it is laid out.
    ///
    /// @param paged whether it is for sheets of paper, one after the other
    public FigureLayout layout(boolean paged) {
        return new FigureLayout(
                sizes.layout(), paged ? Math.round(sizes.layout() * PAPER) : 0, words.without(),
                FigureLayout.usual(sheet.palette()).legibility());
    }

    /// How its drawings become a file of this format.
    ///
    /// @throws WrongChoice if no such file can look so
    public PictureOptions options(FigureFormat format) throws WrongChoice {
        if (format == FigureFormat.GIF && sheet.ground() == PictureGround.NONE) {
            throw WrongChoice.of(
                    "--background",
                    "found 'none', expected sheet or white for a GIF, which has no half transparent pixels",
                    "gefunden „none“, erwartet sheet oder white für ein GIF, das keine halb durchsichtigen Pixel hat");
        }
        // Sharp where there is one picture; of a run, what a slide and a page in a browser have room for.
        double usual = format == FigureFormat.GIF ? Math.min(USUAL_SCALE, WIDEST / sizes.layout()) : USUAL_SCALE;
        return new PictureOptions(
                sheet.palette(), words.text(), sizes.width(), sheet.ground(), sheet.crop(),
                sizes.scale().orElse(usual), sizes.pace());
    }

    /// The head with the caption that was given instead of its own.
    public FigureHead head(FigureHead own) {
        return words.caption()
                .map(caption -> new FigureHead(own.title(), own.description(), own.origin(), caption))
                .orElse(own);
    }
}

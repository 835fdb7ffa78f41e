package dev.lockstep.diagram.element;

import java.util.List;

/// One picture as plain data, for any pen: a window, SVG, PNG.
///
/// @param width the sheet's width in logical pixels
/// @param height the sheet's height in logical pixels
/// @param title the heading; also among the elements, where the sheet shows it
/// @param subtitle a sentence or two on what it shows; also among the elements
/// @param elements what is on the sheet, those behind first; each id occurs once
public record Drawing(double width, double height, String title, String subtitle, List<Element> elements) {

    public Drawing {
        elements = List.copyOf(elements);
    }
}

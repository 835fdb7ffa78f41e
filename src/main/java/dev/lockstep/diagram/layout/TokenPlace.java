package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.text.TextStyle;

/// Where the parts of a token are, in units of its sheet.
///
/// @param disc the square around the disc
/// @param badge the square around the sign of its state; without size where there is none
/// @param go the square around the sign that a thread is enabled
/// @param name the box for the short name: within the disc, or beside it
/// @param type of the name at its full size
/// @param beside whether the name stands beside the disc, on the card or the sheet
public record TokenPlace(Box disc, Box badge, Box go, Box name, TextStyle type, boolean beside) {}

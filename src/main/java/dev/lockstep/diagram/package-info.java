/// A snapshot becomes a drawing as plain data: cards, tokens, arrows and labels, each with a stable id and a place.
@NullMarked
package dev.lockstep.diagram;

import org.jspecify.annotations.NullMarked;

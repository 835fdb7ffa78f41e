/// What a person chooses of a figure: which one, of which steps, how it looks, and in what file. The command line and
/// the window choose the same.
@NullMarked
package dev.lockstep.figure.choice;

import org.jspecify.annotations.NullMarked;

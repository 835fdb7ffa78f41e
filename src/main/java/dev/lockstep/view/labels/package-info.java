/// What the window says besides sentences about a run: its labels and its glossary, in the language of the process.
@NullMarked
package dev.lockstep.view.labels;

import org.jspecify.annotations.NullMarked;

/// Who waits for whom, as a graph and as a list to read.
@NullMarked
package dev.lockstep.view.waits;

import org.jspecify.annotations.NullMarked;

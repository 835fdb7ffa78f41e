/// Frames with their drawings, which the bridge hands over and the panes show.
@NullMarked
package dev.lockstep.view.frame;

import org.jspecify.annotations.NullMarked;

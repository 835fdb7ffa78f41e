/// What the bridge hands over and the panes show: a frame with its drawings.
@NullMarked
package dev.lockstep.view.frame;

import org.jspecify.annotations.NullMarked;

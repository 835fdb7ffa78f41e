/// Which stage a state is drawn on.
@NullMarked
package dev.lockstep.diagram.stages;

import org.jspecify.annotations.NullMarked;

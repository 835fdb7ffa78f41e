/// The bar at the top: which scenario, which colours, for whom, and the way out as a picture.
@NullMarked
package dev.lockstep.view.bar;

import org.jspecify.annotations.NullMarked;

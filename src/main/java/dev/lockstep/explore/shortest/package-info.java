/// Of all runs that show a failure the shortest one, with the fewest switches, and how many runs came to what.
@NullMarked
package dev.lockstep.explore.shortest;

import org.jspecify.annotations.NullMarked;

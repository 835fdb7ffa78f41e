/// Of all runs that show a failure the shortest one, with the fewest switches, and the number of runs of each outcome.
@NullMarked
package dev.lockstep.explore.shortest;

import org.jspecify.annotations.NullMarked;

/// One run of a search: the interface of a strategy, how a run is judged, and what became of it.
@NullMarked
package dev.lockstep.explore.run;

import org.jspecify.annotations.NullMarked;

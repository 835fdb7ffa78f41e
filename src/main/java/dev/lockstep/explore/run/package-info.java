/// One run of a search: the interface of a strategy, the judge of a run, and its judgement.
@NullMarked
package dev.lockstep.explore.run;

import org.jspecify.annotations.NullMarked;

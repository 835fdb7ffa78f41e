/// Explore, in the place of the stage: the counts of the search, the outcomes, and the shortest run that fails.
///
///     ExploreFrame ─→ ExploreController
///                       ├ SearchController      counters, search again, cancel
///                       ├ OutcomesController    how runs ended
///                       ├ FailureController     the run that is shown, in sentences
///                       ├ CompareController     two runs side by side
///                       └ DareController   be the scheduler
///     clicks ─→ OpenScenario ─→ StepControls
@NullMarked
package dev.lockstep.view.explore;

import org.jspecify.annotations.NullMarked;

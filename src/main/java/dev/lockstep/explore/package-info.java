/// The search over all orders that differ, and what may be said of it.
///
///     Plan ─→ Search ─→ a SearchStrategy decides every step of each run ─→ a Judge says what became of it
///                  └──→ OutcomeTally, ShortestFailure ─→ FailureMinimizer ─→ Findings
///
/// `run` has what all strategies share, `strategy` the plain ones, `dpor` the reduction, `shortest` what is made of failures.
@NullMarked
package dev.lockstep.explore;

import org.jspecify.annotations.NullMarked;

/// The search over all inequivalent orders of a program, and its findings.
///
///     Plan ─→ Search ─→ a SearchStrategy decides every step of each run ─→ a Judge judges the run
///                  └──→ OutcomeTally, ShortestFailure ─→ FailureMinimizer ─→ Findings
///
/// `run` has what all strategies share, `strategy` the unreduced ones, `dpor` the reduction, `shortest` the minimised
/// failures.
@NullMarked
package dev.lockstep.explore;

import org.jspecify.annotations.NullMarked;

/// A run that is stepped through: forward, back, along another branch from any step; branches that were left are kept.
///
///     caller ──→ commands ──→ playhead ──→ parked run (alive, before its next step)
///                                 │           │ steps
///                                 ▼           ▼
///                listener ←── frames ←── branch (trace, snapshots, what went wrong)
///
/// A branch is the record of one sequence of choices: to look at it no thread needs to run. The parked run stands only
/// at the end of one branch; to go beyond the last step of another, it is made again by a replay that verifies every
/// step.
@NullMarked
package dev.lockstep.session.step;

import org.jspecify.annotations.NullMarked;

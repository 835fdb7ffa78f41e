/// A run that is stepped through: forward, back, another way from any step, and the branches kept that were left.
///
///     caller ──→ commands ──→ playhead ──→ parked run (alive, before its next step)
///                                 │           │ steps
///                                 ▼           ▼
///                listener ←── frames ←── branch (trace, snapshots, what went wrong)
///
/// A branch is all that is known of one way a run went: to look at it nothing needs to run. The parked run lives only where
/// someone may go beyond a branch's last step; it is made again, by replay that verifies every step, when that is asked
/// of another branch.
@NullMarked
package dev.lockstep.session.step;

import org.jspecify.annotations.NullMarked;

/// Loads that keep the three engines busy on real threads, for as long as the run lasts.
///
///     plan (from a file) ──→ load ──→ engine, through the port alone
///                             ↑
///                         knobs and acts
@NullMarked
package dev.lockstep.scenario.live;

import org.jspecify.annotations.NullMarked;

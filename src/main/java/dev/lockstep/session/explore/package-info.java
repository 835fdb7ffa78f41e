/// A search through the orders of a scenario, and one of its runs at a time, stepped through.
///
///     caller ──→ stepping (thread of the session: playhead, what is shown) ──→ frames ──→ listener
///                   │ begin, cancel, meanwhile          ▲ look again
///                   ▼                                   │
///                searches (threads of their own) ───────┘
@NullMarked
package dev.lockstep.session.explore;

import org.jspecify.annotations.NullMarked;

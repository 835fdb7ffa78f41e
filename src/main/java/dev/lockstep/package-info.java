/// Lockstep: a program in which people see concurrency, one operation at a time or on real threads.
///
/// Data flows one way, and imports point back along it. Each room can be read without the ones to its right.
///
/// ```text
/// runtime ──→ event ──→ trace ──→ snapshot ──→ diagram ──→ view, export
///    ↑                                ↑
///  engine                          session   (playhead: intents in, frames out)
/// ```
///
/// `scenario` and `explore` stand between the engines and `session`; `cli` and `app` put everything together and may
/// know all of it. `PackageRulesTest` holds the table of who may import whom.
@NullMarked
package dev.lockstep;

import org.jspecify.annotations.NullMarked;

/// What happened: the append-only [Trace], step by step, packed where it no longer changes, and the [Recorder] of live runs.
///
/// `json` says how records become lines and back, `file` how lines become a file.
@NullMarked
package dev.lockstep.trace;

import org.jspecify.annotations.NullMarked;

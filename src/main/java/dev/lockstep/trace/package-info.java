/// The append-only [Trace] of a run, step by step, packed where it no longer changes, and the [Recorder] of live runs.
///
/// `json` turns records into lines and back, `file` lines into a file and back.
@NullMarked
package dev.lockstep.trace;

import org.jspecify.annotations.NullMarked;

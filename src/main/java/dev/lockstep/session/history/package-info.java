/// The record of a run made one operation at a time: trace, snapshots, failures, and sentences on its steps.
@NullMarked
package dev.lockstep.session.history;

import org.jspecify.annotations.NullMarked;

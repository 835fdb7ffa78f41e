/// What is known of a run made one operation at a time: its trace, its snapshots, what went wrong, and how it is told.
@NullMarked
package dev.lockstep.session.history;

import org.jspecify.annotations.NullMarked;

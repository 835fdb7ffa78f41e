/// The events of a run, as sealed records with typed ids; nothing here knows the runtimes that record or the code that
/// reads.
@NullMarked
package dev.lockstep.event;

import org.jspecify.annotations.NullMarked;

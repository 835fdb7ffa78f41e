/// The events at the right, in plain sentences, newest first.
@NullMarked
package dev.lockstep.view.events;

import org.jspecify.annotations.NullMarked;

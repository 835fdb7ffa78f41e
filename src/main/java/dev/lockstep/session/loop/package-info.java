/// A thread that calls again and again, and commands on their way to it.
@NullMarked
package dev.lockstep.session.loop;

import org.jspecify.annotations.NullMarked;

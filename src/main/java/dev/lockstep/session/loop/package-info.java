/// The thread that makes frames periodically, the queue of commands, and the end of threads.
@NullMarked
package dev.lockstep.session.loop;

import org.jspecify.annotations.NullMarked;

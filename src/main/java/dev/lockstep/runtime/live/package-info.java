/// The port on real threads: the JDK's virtual threads, locks and maps, on a clock that can be slowed and stopped.
@NullMarked
package dev.lockstep.runtime.live;

import org.jspecify.annotations.NullMarked;

/// The port on the JDK: virtual threads, real locks, real time; it must cost next to nothing.
@NullMarked
package dev.lockstep.runtime.live;

import org.jspecify.annotations.NullMarked;

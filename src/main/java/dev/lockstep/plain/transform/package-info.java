/// Turns the class files of a person's program into ones whose every access to memory, monitor and thread is told to
/// `plain.run`, before it happens.
@NullMarked
package dev.lockstep.plain.transform;

import org.jspecify.annotations.NullMarked;

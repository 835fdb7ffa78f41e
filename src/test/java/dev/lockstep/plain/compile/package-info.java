@NullMarked
package dev.lockstep.plain.compile;

import org.jspecify.annotations.NullMarked;

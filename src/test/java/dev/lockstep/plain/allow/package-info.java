@NullMarked
package dev.lockstep.plain.allow;

import org.jspecify.annotations.NullMarked;

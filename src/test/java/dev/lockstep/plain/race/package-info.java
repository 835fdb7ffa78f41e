@NullMarked
package dev.lockstep.plain.race;

import org.jspecify.annotations.NullMarked;

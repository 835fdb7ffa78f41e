@NullMarked
package dev.lockstep.plain.run;

import org.jspecify.annotations.NullMarked;

/// The port one operation at a time: virtual time, a seed, and a choice before every step.
@NullMarked
package dev.lockstep.runtime.stepped;

import org.jspecify.annotations.NullMarked;

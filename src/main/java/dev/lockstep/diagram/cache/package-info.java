/// The stage of a keyed-lock cache.
@NullMarked
package dev.lockstep.diagram.cache;

import org.jspecify.annotations.NullMarked;

/// The search over all orders that differ, one small class a strategy, and the shortest failure it finds.
@NullMarked
package dev.lockstep.explore;

import org.jspecify.annotations.NullMarked;

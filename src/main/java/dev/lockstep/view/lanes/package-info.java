/// The lanes at the bottom: the states of each thread over time or steps.
@NullMarked
package dev.lockstep.view.lanes;

import org.jspecify.annotations.NullMarked;

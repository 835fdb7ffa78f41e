/// The lanes at the bottom: what each thread did lately.
@NullMarked
package dev.lockstep.view.lanes;

import org.jspecify.annotations.NullMarked;

/// A scenario on real threads: its engines, what is measured of them, and what is recorded.
@NullMarked
package dev.lockstep.session.live;

import org.jspecify.annotations.NullMarked;

/// One run from its start to its end without a window, stepped or on real threads, and its report.
@NullMarked
package dev.lockstep.session.headless;

import org.jspecify.annotations.NullMarked;

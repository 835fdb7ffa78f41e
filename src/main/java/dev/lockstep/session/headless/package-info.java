/// One run from its start to its end that nobody watches, stepped or on real threads, and what came of it.
@NullMarked
package dev.lockstep.session.headless;

import org.jspecify.annotations.NullMarked;

/// Caches with one thing wrong each, at a line marked `wrong`, and the textbook table in which nothing is.
@NullMarked
package dev.lockstep.engine.cache.flawed;

import org.jspecify.annotations.NullMarked;

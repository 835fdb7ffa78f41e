/// The cache with one lock a key, written against the port alone, with its flawed twins beside the sound one.
@NullMarked
package dev.lockstep.engine.cache;

import org.jspecify.annotations.NullMarked;

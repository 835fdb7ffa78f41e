/// Records as lines of JSON and back, by their shape alone: a new event needs no code here.
@NullMarked
package dev.lockstep.trace.json;

import org.jspecify.annotations.NullMarked;

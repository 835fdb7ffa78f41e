/// Records to lines of JSON and back, by reflection on their types: a new event needs no code here.
@NullMarked
package dev.lockstep.trace.json;

import org.jspecify.annotations.NullMarked;

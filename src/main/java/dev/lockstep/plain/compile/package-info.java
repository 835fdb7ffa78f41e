/// Users' own Java: from text to class files, or where it is wrong. Runs nothing.
@NullMarked
package dev.lockstep.plain.compile;

import org.jspecify.annotations.NullMarked;

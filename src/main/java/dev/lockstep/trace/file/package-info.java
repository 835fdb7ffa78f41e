/// The file of a trace: written whole, read line by line, checked for contradictions.
@NullMarked
package dev.lockstep.trace.file;

import org.jspecify.annotations.NullMarked;

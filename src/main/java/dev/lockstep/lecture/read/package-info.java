/// Reads lectures from their files, strictly; the manual, `lectures.md`, has every word of them.
@NullMarked
package dev.lockstep.lecture.read;

import org.jspecify.annotations.NullMarked;

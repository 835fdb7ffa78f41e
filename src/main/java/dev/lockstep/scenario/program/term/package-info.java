/// What scripts and properties compute with: values, sums, comparisons, conditions.
@NullMarked
package dev.lockstep.scenario.program.term;

import org.jspecify.annotations.NullMarked;

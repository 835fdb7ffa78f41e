/// The terms of scripts and properties: values, sums, comparisons, conditions.
@NullMarked
package dev.lockstep.scenario.program.term;

import org.jspecify.annotations.NullMarked;

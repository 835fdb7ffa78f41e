/// The searches without reduction: every order depth first, random orders, and PCT.
@NullMarked
package dev.lockstep.explore.strategy;

import org.jspecify.annotations.NullMarked;

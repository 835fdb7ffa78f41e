/// A person's own Java program as a scenario.
@NullMarked
package dev.lockstep.plain;

import org.jspecify.annotations.NullMarked;

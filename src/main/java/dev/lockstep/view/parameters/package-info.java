/// The parameters at the right, made from the controls and commands of the scenario that runs.
@NullMarked
package dev.lockstep.view.parameters;

import org.jspecify.annotations.NullMarked;

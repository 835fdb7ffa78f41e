/// What can be on a sheet, as plain data, each with a stable id.
@NullMarked
package dev.lockstep.diagram.element;

import org.jspecify.annotations.NullMarked;

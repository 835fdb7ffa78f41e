/// Places on the sheet.
@NullMarked
package dev.lockstep.diagram.geometry;

import org.jspecify.annotations.NullMarked;

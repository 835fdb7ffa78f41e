/// The bar at the top: scenario, mode, theme, presentation and export.
@NullMarked
package dev.lockstep.view.bar;

import org.jspecify.annotations.NullMarked;

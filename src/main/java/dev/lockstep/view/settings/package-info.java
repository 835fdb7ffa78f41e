/// The settings of a person, kept for the next start.
@NullMarked
package dev.lockstep.view.settings;

import org.jspecify.annotations.NullMarked;

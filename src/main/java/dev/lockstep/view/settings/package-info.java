/// What a person set and finds again at the next start.
@NullMarked
package dev.lockstep.view.settings;

import org.jspecify.annotations.NullMarked;

/// The objects at the right: variables with their values, locks with their holders.
@NullMarked
package dev.lockstep.view.objects;

import org.jspecify.annotations.NullMarked;

/// What happens, as sealed records with typed ids; nothing here knows who tells it or who listens.
@NullMarked
package dev.lockstep.event;

import org.jspecify.annotations.NullMarked;

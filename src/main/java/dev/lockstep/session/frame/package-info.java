/// The frames of a session: everything that can be shown of it at one moment, as records alone.
@NullMarked
package dev.lockstep.session.frame;

import org.jspecify.annotations.NullMarked;

/// Everything that can be shown of a session at one moment: records alone.
@NullMarked
package dev.lockstep.session.frame;

import org.jspecify.annotations.NullMarked;

/// What a person is doing: mode, playhead, fork and speed; knows nothing of JavaFX.
@NullMarked
package dev.lockstep.session;

import org.jspecify.annotations.NullMarked;

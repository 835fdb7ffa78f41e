/// What a person can ask of a session, whichever way it is watched: the sessions' interfaces and the words of their
/// commands.
@NullMarked
package dev.lockstep.session.control;

import org.jspecify.annotations.NullMarked;

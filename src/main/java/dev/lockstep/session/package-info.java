/// Sessions: a scenario that a person watches and steers, without JavaFX.
///
///     control   the commands of a session             frame     the records that a session shows
///     live      a scenario on real threads            step      a run that is stepped through
///     explore   a search, and one of its runs         headless  one run from start to end, without a window
///     history   the record of a run, by steps         loop      the thread of frames, and the queue of commands
@NullMarked
package dev.lockstep.session;

import org.jspecify.annotations.NullMarked;

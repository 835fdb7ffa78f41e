/// What a person is doing with a scenario; knows nothing of JavaFX.
///
///     frame     what a session shows and what it can be asked for        loop      commands in order, on a thread of its own
///     live      real threads, watched                                    history   what is known of a stepped run
///     step      a run that is stepped through                            headless  one run that nobody watches
///     explore   a search, and one of its runs at a time
@NullMarked
package dev.lockstep.session;

import org.jspecify.annotations.NullMarked;

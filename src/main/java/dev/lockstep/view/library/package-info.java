/// What is open and what could be: the window steers it here, without knowing how it runs.
@NullMarked
package dev.lockstep.view.library;

import org.jspecify.annotations.NullMarked;

/// The lecture that is held: its text above the stage, its stops by page keys.
@NullMarked
package dev.lockstep.view.lecture;

import org.jspecify.annotations.NullMarked;

/// The stage of a program without an engine: threads, locks, semaphores, variables.
@NullMarked
package dev.lockstep.diagram.objects;

import org.jspecify.annotations.NullMarked;

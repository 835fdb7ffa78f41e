/// The port one operation at a time: virtual time, a seed, and a choice before every step.
///
///     a thread reaches its next operation
///        announces it ─→ every thread's next operation offers its choices ─→ the strategy takes one
///        the chosen thread is unparked and runs its operation; the thread that chose parks, unless it chose itself
///
/// Logical threads are virtual threads of which one runs at a time. There is no controller thread between two steps:
/// each hand-over goes straight from the thread that stops to the thread that goes on, which also makes every plain
/// field here safe to read for the running thread. It works on any number of carriers; with one ([CarrierLimit]) it is
/// fastest.
///
/// A step is one operation; what a thread computes up to its next operation belongs to the step before it, and what a
/// new thread computes before its first operation belongs to the spawn. Beyond the obvious, these are steps of their
/// own: a thread's end; taking the lock again after a wait; `interrupted()`, because it races with `interrupt()`; and
/// standing in the line of a fair lock, because the order in that line is the outcome of a race.
///
/// Time is virtual and never enables or disables anything: what sleeps or waits with a limit can always be chosen, and
/// choosing it moves the clock to its due time if that lies ahead.
///
/// A program in a cycle of states that changes nothing is detected by [LivelockDetector]; one that changes something in
/// each round, only by the step limit.
@NullMarked
package dev.lockstep.runtime.stepped;

import org.jspecify.annotations.NullMarked;

package dev.lockstep.session.frame;

import dev.lockstep.event.ThreadId;

/// A choice that can be made now.
///
/// @param choice as schedules write it, such as `A` or `A:signal=C`
/// @param thread who would go
/// @param label what it would do, such as `take lock user:123` or `time out`
/// @param taken whether the shown future took it
public record EnabledChoice(String choice, ThreadId thread, String label, boolean taken) {}

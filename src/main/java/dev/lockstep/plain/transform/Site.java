package dev.lockstep.plain.transform;

import dev.lockstep.event.CodePlace;

/// A place in the code of a program from which something is told.
///
/// @param field the index of the field that is accessed there; [#NO_FIELD] where none is
public record Site(int field, CodePlace at) {

    public static final int NO_FIELD = -1;
}

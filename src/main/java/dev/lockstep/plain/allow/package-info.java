/// What a person's program may use of the JDK, and what of it must be refused before anything runs. What escapes would be
/// a step that no search sees: it is refused or modelled, never ignored.
@NullMarked
package dev.lockstep.plain.allow;

import org.jspecify.annotations.NullMarked;

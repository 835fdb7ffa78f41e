/// The sentences of [dev.lockstep.explain.Language] in English.
@NullMarked
package dev.lockstep.explain.english;

import org.jspecify.annotations.NullMarked;

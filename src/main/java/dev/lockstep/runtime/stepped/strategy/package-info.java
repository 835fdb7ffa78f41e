/// Who goes next in a stepped run: by chance, in turns, as long as one can, or as a schedule says, which is verified on the
/// way. None of them knows a search; those live in `explore`.
@NullMarked
package dev.lockstep.runtime.stepped.strategy;

import org.jspecify.annotations.NullMarked;

/// What a step touches, known before it runs, by which a search tells whether two steps can be swapped.
@NullMarked
package dev.lockstep.runtime.stepped.footprint;

import org.jspecify.annotations.NullMarked;

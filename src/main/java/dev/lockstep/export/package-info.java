/// A drawing becomes a file: from the data, never from the viewport.
@NullMarked
package dev.lockstep.export;

import org.jspecify.annotations.NullMarked;

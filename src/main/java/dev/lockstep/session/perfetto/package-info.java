/// Recordings of real threads as ui.perfetto.dev opens them.
@NullMarked
package dev.lockstep.session.perfetto;

import org.jspecify.annotations.NullMarked;

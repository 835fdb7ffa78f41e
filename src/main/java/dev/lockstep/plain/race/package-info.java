/// Data races of one run, by vector clocks (JLS 17.4.5). Knows neither threads nor memory, only what is told of them.
@NullMarked
package dev.lockstep.plain.race;

import org.jspecify.annotations.NullMarked;

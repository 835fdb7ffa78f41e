/// What all stages share when they are drawn for an audience: areas of the screen, sizes of type, tokens.
///
/// The stage of an engine for an audience stands beside its usual one, in the engine's room: both ask the same placement
/// where a thread stands, and the same texts what is said of it.
@NullMarked
package dev.lockstep.diagram.present;

import org.jspecify.annotations.NullMarked;

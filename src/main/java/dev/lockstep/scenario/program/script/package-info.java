/// Executes scripts on any runtime, and records their operations.
///
///     ProgramPlan ──→ ScriptedProgram.setUp(port) ──→ SharedObjects (engine, locks, variables) ←── Performer
@NullMarked
package dev.lockstep.scenario.program.script;

import org.jspecify.annotations.NullMarked;

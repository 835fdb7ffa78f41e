/// Carries scripts out on any runtime, and tells what they do.
///
///     ProgramPlan ──→ ScriptedProgram.setUp(port) ──→ Objects (engine, locks, variables) ←── Performer, one a thread
@NullMarked
package dev.lockstep.scenario.program.script;

import org.jspecify.annotations.NullMarked;

/// Scenario files, read strictly: YAML becomes [Node]s with places, one reader for each section, and every error is one
/// line that says where, what was found and what was expected.
@NullMarked
package dev.lockstep.scenario.read;

import org.jspecify.annotations.NullMarked;

/// Scenario files, read strictly: YAML becomes nodes with places ([dev.lockstep.scenario.yaml.Node]), one reader for
/// each section, and every error is one line that says where, what was found and what was expected.
@NullMarked
package dev.lockstep.scenario.read;

import org.jspecify.annotations.NullMarked;

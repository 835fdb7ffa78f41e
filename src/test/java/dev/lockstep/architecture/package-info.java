/// The rules of the house, kept by tests: who may import whom, what engines may touch, how large a file may grow.
///
/// Every rule is a function of the root package, so that the same rule is also read against `planted`, a small house
/// that breaks each of them: a rule that could not fail would show there.
@NullMarked
package dev.lockstep.architecture;

import org.jspecify.annotations.NullMarked;

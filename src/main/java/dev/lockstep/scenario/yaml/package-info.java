/// A file of a person's own, read strictly: UTF-8 text, the plain parts of YAML, and the place of everything in it, so
/// that what is wrong is said in one line with what was expected.
@NullMarked
package dev.lockstep.scenario.yaml;

import org.jspecify.annotations.NullMarked;

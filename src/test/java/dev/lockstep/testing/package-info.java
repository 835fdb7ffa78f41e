/// What tests of many packages share: worlds to run one test body in, and the names of conformance rows.
@NullMarked
package dev.lockstep.testing;

import org.jspecify.annotations.NullMarked;

/// Mutation tests: the program is changed in one small place at a time, and a change that no test notices is a hole.
@NullMarked
package dev.lockstep.mutation;

import org.jspecify.annotations.NullMarked;

/// What the words about the outcomes of a search are made from: kinds and records, without a word of their own.
@NullMarked
package dev.lockstep.explain.outcome;

import org.jspecify.annotations.NullMarked;

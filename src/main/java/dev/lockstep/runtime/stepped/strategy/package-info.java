/// Strategies that choose the next thread of a stepped run: at random, round robin, without pre-emption, or by a
/// schedule, which is verified on the way. None knows a search; the strategies of searches are in `explore`.
@NullMarked
package dev.lockstep.runtime.stepped.strategy;

import org.jspecify.annotations.NullMarked;

package dev.lockstep.explain;

import dev.lockstep.event.CodePlace;
import dev.lockstep.runtime.RunBudget;

/// What is said of a search and what it covered, in one language. For any thread.
public interface SearchWords {

    /// A way to search.
    enum Method {
        PARTIAL_ORDER_REDUCTION,
        DEPTH_FIRST,
        RANDOM_PRIORITIES,
        RANDOM_ORDERS
    }

    /// How many schedules were run, as part of other labels.
    String schedules(long schedules);

    /// The same, of schedules drawn at random.
    String byChance(long schedules);

    /// That every order was run, in a line.
    String everyOrder(long schedules);

    /// That the limit of schedules was reached, in a line.
    String stoppedAt(long schedules);

    /// That the search was cancelled, in a line.
    String cancelled();

    /// That runs were too long, in a line.
    String runsTooLong(int steps);

    /// That runs used up a budget, in a line.
    String runsStopped(RunBudget budget, CodePlace at);

    /// That orders with more pre-emptions were left out, in a line.
    String preemptionBound(int most);

    /// What was covered, without a failure among it, in a line.
    ///
    /// @param covered what was covered, in a line
    String noFailure(String covered);

    /// A way to search, in a few words.
    String method(Method method);

    /// That memory is sequentially consistent, in a few words.
    String sequentialConsistency();

    /// Why sequential consistency is enough for a Java program, or is not, in a few words.
    ///
    /// @param complete whether every order was run
    /// @param raced whether a data race was found
    String javaMemory(boolean complete, boolean raced);

    /// What else is taken for granted of a Java program, in a few words.
    String javaSteps();

    /// How many spurious wake-ups there may be, in a few words.
    String spuriousWakeups(int most);

    /// How many pre-emptions there may be, in a few words.
    String preemptions(int most);

    /// Whether a bound was reached, in a few words.
    String boundReached(boolean reached);

    /// That rounds without progress are gone once, in a few words.
    String loopsPruned();

    /// The heading of a list of outcomes with how many orders have each, in a few words.
    String outcomes();

    /// That numbers of orders are no likelihoods, in a sentence.
    String noLikelihoods();
}

package dev.lockstep.runtime;

/// Reads what engines have counted; for observers, never for engines.
@FunctionalInterface
public interface TallyReader {

    /// The sum so far. It is exact while no thread adds.
    ///
    /// @throws IllegalArgumentException if the tally was made by another runtime
    long sum(Tally tally);
}

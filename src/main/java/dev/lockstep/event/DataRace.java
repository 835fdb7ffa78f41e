package dev.lockstep.event;

/// Two accesses to one place of memory by two threads, at least one a write, neither ordered before the other (JLS
/// 17.4.5).
///
/// @param field what the place is a part of in every run, such as `Counter.count`, or `int[]` for elements
/// @param place the place in this run, such as `Counter#1.count`
/// @param first the one that came first in this run
/// @param second the one by which it was found, in the step that was under way
public record DataRace(String field, String place, Side first, Side second) {

    /// One of the accesses.
    ///
    /// @param step the step in which it was made, from 1; 0 before the first
    public record Side(ThreadId thread, boolean writes, CodePlace at, int step) {
        /// Such as `A writes it at Counter.java:4`.
        @Override
        public String toString() {
            return thread + (writes ? " writes it at " : " reads it at ") + at;
        }
    }

    @Override
    public String toString() {
        return place + ": " + first + ", " + second + ", and nothing orders the two";
    }
}

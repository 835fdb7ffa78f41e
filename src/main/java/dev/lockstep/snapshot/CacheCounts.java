package dev.lockstep.snapshot;

/// How often each event of a cache was seen.
///
/// @param hits answers from the cache, those of the second check included
/// @param secondHits the hits found only by the second check
/// @param misses first looks that found nothing
/// @param computes computations begun
/// @param failed computations that threw
/// @param refused calls that would have closed a cycle
public record CacheCounts(long hits, long secondHits, long misses, long computes, long failed, long refused) {

    public static final CacheCounts NONE = new CacheCounts(0, 0, 0, 0, 0, 0);

    public CacheCounts hit(boolean second) {
        return new CacheCounts(hits + 1, secondHits + (second ? 1 : 0), misses, computes, failed, refused);
    }

    public CacheCounts miss() {
        return new CacheCounts(hits, secondHits, misses + 1, computes, failed, refused);
    }

    public CacheCounts compute() {
        return new CacheCounts(hits, secondHits, misses, computes + 1, failed, refused);
    }

    public CacheCounts failure() {
        return new CacheCounts(hits, secondHits, misses, computes, failed + 1, refused);
    }

    public CacheCounts refusal() {
        return new CacheCounts(hits, secondHits, misses, computes, failed, refused + 1);
    }
}

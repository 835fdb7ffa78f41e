package dev.lockstep.scenario.live;

import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.event.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The threads of a load that do the same: callers, parties, producers. They are named by a letter and counted from 1;
/// a number is never used again within a run. Used by one thread at a time; members call their own methods on their own
/// threads.
final class LoadThreads {

    /// The loop of a member, until [Member#leaves].
    @FunctionalInterface
    interface Part {
        void play(Member member) throws Exception;
    }

    /// One of the threads, passed to its own loop.
    static final class Member {

        private final int number;
        private volatile boolean leaves;

        private Member(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        /// Whether it was dismissed and should end.
        boolean leaves() {
            return leaves;
        }
    }

    private record Engaged(Member member, LogicalThread thread) {}

    private final EngineRuntime runtime;
    private final String letter;
    private final Part part;
    private final Deque<Engaged> engaged = new ArrayDeque<>();
    private int numbers;
    private volatile int newest;

    LoadThreads(EngineRuntime runtime, String letter, Part part) {
        this.runtime = runtime;
        this.letter = letter;
        this.part = part;
    }

    /// Starts new members, or dismisses the newest and interrupts them.
    void resize(int size) {
        while (engaged.size() < size) {
            Member member = new Member(++numbers);
            engaged.addLast(
                    new Engaged(
                            member, runtime.spawn(letter + member.number(), Role.SCRIPT, () -> part.play(member))));
        }
        while (engaged.size() > size) {
            Engaged last = engaged.removeLast();
            last.member().leaves = true;
            last.thread().interrupt();
        }
        newest = engaged.isEmpty() ? 0 : engaged.getLast().member().number();
    }

    /// Whether `member` is the newest that was not dismissed. For any thread.
    boolean isNewest(Member member) {
        return member.number() == newest;
    }

    Optional<LogicalThread> first() {
        return Optional.ofNullable(engaged.peekFirst()).map(Engaged::thread);
    }
}

package dev.lockstep.scenario.live;

import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.event.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The threads of a load that do the same: callers, parties, producers. They are named by a letter and counted from 1;
/// a number is never used again within a run. Used by one thread at a time; members ask on their own.
final class LoadThreads {

    /// What a member does until [Member#leaves].
    @FunctionalInterface
    interface Part {
        void play(Member member) throws Exception;
    }

    /// One thread of the cast, as it sees itself.
    static final class Member {

        private final int number;
        private volatile boolean leaves;

        private Member(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        /// Whether it should end when it can.
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

    /// Starts new members, or sends the newest away and interrupts what they are at.
    void resize(int size) {
        while (engaged.size() < size) {
            Member member = new Member(++numbers);
            engaged.addLast(new Engaged(
                    member, runtime.spawn(letter + member.number(), Role.SCRIPT, () -> part.play(member))));
        }
        while (engaged.size() > size) {
            Engaged last = engaged.removeLast();
            last.member().leaves = true;
            last.thread().interrupt();
        }
        newest = engaged.isEmpty() ? 0 : engaged.getLast().member().number();
    }

    /// Whether `member` is the last of those who are there to stay. Any thread may ask.
    boolean isNewest(Member member) {
        return member.number() == newest;
    }

    Optional<LogicalThread> first() {
        return Optional.ofNullable(engaged.peekFirst()).map(Engaged::thread);
    }
}

package dev.lockstep.session.step;

import dev.lockstep.explain.ErrorWords;
import dev.lockstep.explain.Spoken;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.runtime.stepped.strategy.ReplayMismatch;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.control.ChooserPolicy;
import dev.lockstep.session.frame.ErrorLine;
import dev.lockstep.session.frame.RunEnd;
import dev.lockstep.session.frame.StepFrame.BranchSummary;
import dev.lockstep.session.history.BranchHistory;
import dev.lockstep.session.history.RunBounds;
import dev.lockstep.session.history.SameSteps;
import dev.lockstep.session.history.TraceReplay;
import dev.lockstep.trace.RunOrder;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceEnd;
import dev.lockstep.trace.TraceHeader;
import dev.lockstep.trace.TraceStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The position in a run: the shown branch, the step on it, and the parked run at the end of one of the branches. For
/// one thread, which takes turns with the run's.
final class Playhead implements AutoCloseable {
    /// The program to run; null where there is only a recording.
    private final @Nullable Program program;
    private final long seed;
    private final BranchTree branches = new BranchTree();
    private ChooserPolicy policy;
    private int at;
    private BranchHistory shown;
    private @Nullable ParkedRun parked;
    /// The branch that the parked run is the end of.
    private BranchHistory living;

    private Playhead(@Nullable Program program, BranchHistory first, long seed, ChooserPolicy policy) {
        this.program = program;
        this.seed = seed;
        this.policy = policy;
        this.shown = first;
        this.living = first;
        branches.add(first);
    }

    /// Begins a run; it stands before its first step.
    static Playhead atStart(Program program, TraceHeader header, long seed, ChooserPolicy policy) {
        return living(program, BranchHistory.first(program, header), seed, policy);
    }

    /// Stands at the start of a recorded run, and can go on from its end: the run is replayed to there.
    ///
    /// @throws CannotGoOn if the replay differs from the recording
    static Playhead verifying(Program program, Trace trace, long seed) {
        TraceEnd end = trace.end();
        // A copy of the trace, since the branch may grow.
        BranchHistory first = BranchHistory.recorded(trace.upTo(trace.last()), program);
        Playhead playhead = living(program, first, seed, ChooserPolicy.RANDOM);
        RunEnd now = playhead.shown.finish();
        if (end != null && now != null && now.kind() != end.kind()) {
            playhead.close();
            throw new CannotGoOn(
                    Spoken.language().session().errors().endsDifferently(end.kind(), now.kind()));
        }
        return playhead;
    }

    /// Stands at the start of a recording that cannot go on.
    static Playhead recorded(Trace trace, @Nullable Program program) {
        BranchHistory branch = BranchHistory.recorded(trace, program);
        branch.closed();
        return new Playhead(null, branch, 0, ChooserPolicy.RANDOM);
    }

    private static Playhead living(Program program, BranchHistory first, long seed, ChooserPolicy policy) {
        Playhead playhead = new Playhead(program, first, seed, policy);
        playhead.drive((_, _) -> ParkedRun.WAIT);
        return playhead;
    }

    /// Whether another choice can be made than the recorded one.
    boolean isLiving() {
        return program != null;
    }

    /// One step forward, along the shown branch or by the policy.
    ///
    /// @return whether there was one
    boolean forward() {
        int before = at;
        go(StopPredicate.number(at + 1), () -> false);
        return at > before;
    }

    /// Goes forward until `stop` holds, the run ends, or `pause` holds.
    ///
    /// @return false if it paused on the way
    boolean go(StopPredicate stop, BooleanSupplier pause) {
        while (at < shown.last()) {
            at++;
            if (stop.at(shown, at)) {
                return true;
            }
            if (at % 64 == 0 && pause.getAsBoolean()) {
                return false;
            }
        }
        boolean[] reached = {shown.isOver()};
        if (!reached[0]) {
            revive();
            leaveToPolicy();
            drive((point, byPolicy) -> {
                if (at < shown.last()) {
                    at = shown.last();
                    reached[0] = stop.at(shown, at);
                    return reached[0] || pause.getAsBoolean() ? ParkedRun.WAIT : byPolicy;
                }
                return byPolicy;
            });
            // The last step of a run is whole only when the run is over.
            at = shown.last();
        }
        return reached[0] || shown.isOver();
    }

    /// Notes on the branch that the policy chooses from here on, unless that and all before is random by this seed.
    private void leaveToPolicy() {
        boolean bySeed = policy == ChooserPolicy.RANDOM && shown.order().equals(RunOrder.by(new RunOrder.Seed(seed)));
        if (!bySeed) {
            shown.decidedBy(switch (policy) {
                case RANDOM -> RunOrder.Rule.BY_CHANCE;
                case FAIR -> RunOrder.Rule.BY_FAIR_TURNS;
                case KEEP_RUNNING -> RunOrder.Rule.KEEPING_RUNNING;
            });
        }
    }

    void back() {
        at = Math.max(0, at - 1);
    }

    /// Goes back to the step of this number, which is not beyond the shown one.
    void backTo(int step) {
        at = Math.clamp(step, 0, at);
    }

    int at() {
        return at;
    }

    BranchHistory shown() {
        return shown;
    }

    ChooserPolicy policy() {
        return policy;
    }

    void policy(ChooserPolicy next) {
        policy = next;
    }

    long seed() {
        return seed;
    }

    /// Makes this choice at the shown step. If some branch has the same choices up to and with it, that one is shown;
    /// otherwise a new one begins.
    ///
    /// @throws IllegalArgumentException if it cannot be made here
    void choose(String choice) {
        if (!shown.enabledAfter(at).contains(choice)) {
            throw new IllegalArgumentException(Spoken.language().session().errors().cannotBeChosen(choice, at));
        }
        BranchHistory known = branches.like(shown, at, choice);
        if (known != null) {
            shown = known;
            at++;
            return;
        }
        BranchHistory before = shown;
        if (at < shown.last()) {
            shown = branches.fork(program(), shown, at, choice);
        }
        try {
            revive();
        } catch (CannotGoOn differs) {
            branches.forget(shown, before);
            shown = before;
            throw differs;
        }
        shown.decidedBy(RunOrder.Rule.BY_HAND);
        boolean[] chosen = {false};
        drive((point, _) -> {
            int index = chosen[0] ? ParkedRun.WAIT : ParkedRun.indexOf(point, choice);
            chosen[0] = true;
            return index;
        });
        at = shown.last();
    }

    /// Makes these choices from the end of the shown branch on, as far as they are enabled, and stands after the last.
    ///
    /// @return why some could not be made, in one line; empty if all were
    String follow(Schedule schedule) {
        int[] made = {0};
        List<List<Choice>> instead = new ArrayList<>();
        if (!shown.isOver()) {
            revive();
            drive((point, _) -> {
                int index = made[0] == schedule.size()
                        ? ParkedRun.WAIT
                        : ParkedRun.indexOf(point, schedule.choices().get(made[0]));
                if (index >= 0) {
                    made[0]++;
                    return index;
                }
                instead.add(point.choices());
                return ParkedRun.WAIT;
            });
        }
        at = shown.last();
        if (made[0] == schedule.size()) {
            return "";
        }
        String wanted = schedule.choices().get(made[0]).toString();
        ErrorWords words = Spoken.language().session().errors();
        RunEnd finish = shown.finish();
        return finish == null
                ? words.misfit(made[0] + 1, wanted, at, instead.getFirst().toString())
                : words.misfitAtEnd(made[0] + 1, wanted, at, finish.message());
    }

    /// Makes the choices of another run from the start, as far as they can be made, and stands after the last.
    void follow(SameSteps other) {
        drive((point, _) -> {
            int index = other.choose(point);
            return index == Strategy.END ? ParkedRun.WAIT : index;
        });
        at = shown.last();
    }

    /// Shows another branch, at the shown step or, if it is shorter, at its end.
    ///
    /// @throws IllegalArgumentException if there is no such branch
    void show(int id) {
        BranchHistory wanted = branches.find(id);
        at = Math.min(at, wanted.last());
        shown = wanted;
    }

    List<BranchSummary> branches() {
        return branches.branches(shown);
    }

    /// Puts the parked run at the end of the shown branch, by replay.
    private void revive() {
        ParkedRun now = parked;
        if (now != null && living == shown) {
            return;
        }
        if (now != null) {
            now.close();
        }
        parked = null;
        living = shown;
        drive((_, _) -> ParkedRun.WAIT);
    }

    private void drive(ParkedRun.Pilot pilot) {
        ParkedRun now = parked;
        if (now == null) {
            List<TraceStep> known = TraceReplay.steps(living.trace(), living.last());
            now = new ParkedRun(program(), RunBounds.of(program()), seed, known, new Following(living));
            parked = now;
        }
        now.goOn(pilot);
        if (now.isOver()) {
            ended(now);
        }
    }

    private Program program() {
        if (program == null) {
            throw new CannotGoOn(Spoken.language().session().errors().nothingToChoose());
        }
        return program;
    }

    private void ended(ParkedRun run) {
        parked = null;
        run.close();
        Throwable broken = run.broken();
        String mistake = run.mistake();
        RunResult result = run.result();
        if (broken instanceof ReplayMismatch differs) {
            throw new CannotGoOn(ErrorLine.of(differs));
        }
        if (run.fellShort()) {
            throw new CannotGoOn(Spoken.language().session().errors().endsSooner(living.last()));
        }
        if (broken instanceof VirtualMachineError full) {
            throw new CannotGoOn(ErrorLine.of(full));
        }
        if (result != null) {
            living.over(result);
        } else if (mistake != null) {
            living.broke(mistake);
        } else if (broken != null) {
            living.broke(ErrorLine.of(broken));
        }
    }

    /// Says why a run cannot go on from a branch: its replay differs, or there is no program.
    static final class CannotGoOn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CannotGoOn(String line) {
            super(line);
        }
    }

    private final class Following implements ParkedRun.Follower {
        private final BranchHistory branch;

        Following(BranchHistory branch) {
            this.branch = branch;
        }

        @Override
        public void stepped(TraceStep step, List<Outcome> failures) {
            branch.add(step, failures);
        }

        @Override
        public void canChoose(List<String> enabled) {
            branch.canChoose(enabled);
        }

        @Override
        public ChooserPolicy policy() {
            return policy;
        }
    }

    /// Ends every thread of the run.
    @Override
    public void close() {
        ParkedRun now = parked;
        parked = null;
        if (now != null) {
            now.close();
        }
    }

    /// The branches of one run, in the order in which they began. Bounded: where there are too many, or too long ones,
    /// the oldest are forgotten, but never the one that is forked.
    private static final class BranchTree {
        private static final int MOST = 50;
        private static final int MOST_STEPS = 1_000_000;

        private final List<BranchHistory> branches = new ArrayList<>();
        private int made;

        void add(BranchHistory branch) {
            branches.add(branch);
        }

        /// Begins a branch that is the same as `branch` up to step `number`.
        BranchHistory fork(Program program, BranchHistory branch, int number, String choice) {
            BranchHistory fork = branch.fork(program, ++made, number, choice);
            branches.add(fork);
            while (branches.size() > MOST || (branches.size() > 2 && steps() > MOST_STEPS)) {
                branches.remove(branches.getFirst() == branch ? 1 : 0);
            }
            return fork;
        }

        private int steps() {
            return branches.stream().mapToInt(BranchHistory::last).sum();
        }

        /// Takes back a fork that could not be begun.
        void forget(BranchHistory fork, BranchHistory before) {
            if (fork != before) {
                branches.remove(fork);
            }
        }

        /// A branch with the choices of `branch` up to step `number` and then this one, or null.
        @Nullable BranchHistory like(BranchHistory branch, int number, String choice) {
            if (branch.takenAfter(number).equals(choice)) {
                return branch;
            }
            return branches.stream()
                    .filter(each -> each.goesLike(branch, number, choice))
                    .findFirst()
                    .orElse(null);
        }

        /// @throws IllegalArgumentException if there is none
        BranchHistory find(int id) {
            return branches.stream()
                    .filter(branch -> branch.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(Spoken.language().session().errors().noBranch(id)));
        }

        List<BranchSummary> branches(BranchHistory shown) {
            return branches.stream()
                    .map(
                            branch -> new BranchSummary(
                                    branch.id(), branch.from(), branch.last(), branch.label(), branch == shown))
                    .toList();
        }
    }
}

package dev.lockstep.session.step;

import dev.lockstep.explain.Parting;
import dev.lockstep.explain.Spoken;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.control.ChooserPolicy;
import dev.lockstep.session.control.RunSoFar;
import dev.lockstep.session.frame.ErrorLine;
import dev.lockstep.session.frame.Lesson;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.StepFrames.Beside;
import dev.lockstep.session.frame.StepFrame.Tempo;
import dev.lockstep.session.history.BranchHistory;
import dev.lockstep.session.history.PartingPoint;
import dev.lockstep.session.history.RunBounds;
import dev.lockstep.session.history.SameSteps;
import dev.lockstep.snapshot.history.Timeline;
import dev.lockstep.trace.RunOrder;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceEnd;
import dev.lockstep.trace.TraceHeader;
import org.jspecify.annotations.Nullable;

/// The run that a session shows, and how it began. For the session's thread alone.
final class CurrentRun implements AutoCloseable {
    private Scenario scenario;
    private RunStart start;
    private Playhead playhead;
    private StepFrames frames;
    private String complaint;
    private @Nullable PartnerRun beside;
    private int run = 1;
    private long frame;

    /// Begins the first run.
    ///
    /// @throws IllegalArgumentException if there is neither a program nor a recording
    CurrentRun(Scenario scenario, RunStart start, long seed) {
        Begun begun = Begun.of(scenario, start, seed, ChooserPolicy.RANDOM);
        this.scenario = scenario;
        this.start = start;
        this.playhead = begun.playhead();
        this.complaint = begun.complaint();
        this.beside = begun.beside();
        this.frames = new StepFrames(scenario, run, playhead.shown());
    }

    /// Why the run differs from the schedule or recording that was asked for, in one line; empty where it does not.
    String complaint() {
        return complaint;
    }

    Playhead playhead() {
        return playhead;
    }

    /// How often a run was begun in this session.
    int number() {
        return run;
    }

    Scenario scenario() {
        return scenario;
    }

    /// Begins anew as it began.
    void again() {
        begin(start, playhead.seed(), playhead.policy());
    }

    /// Begins anew with `with`; [#again] goes back to the first start.
    void begin(RunStart with, long seed, ChooserPolicy policy) {
        playhead.close();
        Begun begun = Begun.of(scenario, with, seed, policy);
        playhead = begun.playhead();
        complaint = begun.complaint();
        beside = begun.beside();
        frames = new StepFrames(scenario, ++run, playhead.shown());
    }

    /// Begins anew with the edited scenario, from an undecided start.
    ///
    /// @throws IllegalArgumentException if that has no program; then the run stays
    void reload(Scenario edited) {
        RunBounds.program(edited);
        scenario = edited;
        start = new RunStart.Open();
        again();
    }

    boolean isAtEnd() {
        return playhead.shown().isOver() && playhead.at() == playhead.shown().last();
    }

    StepFrame frame(Tempo tempo, String said, Lesson lesson) {
        PartnerRun partner = beside;
        Parting parting = partner == null ? null : partner.partingSeenFrom(playhead);
        return frames.of(playhead, tempo, said, new Beside(parting, lesson), ++frame);
    }

    /// A copy of the trace of the shown branch, as far as it went.
    Trace copy() {
        BranchHistory shown = playhead.shown();
        Trace whole = shown.trace().upTo(shown.last(), shown.order().text());
        TraceEnd end = shown.trace().end();
        if (end != null) {
            whole.end(end);
        }
        return whole;
    }

    @Override
    public void close() {
        playhead.close();
    }

    /// The run of the partner that was begun again here.
    private static final class PartnerRun {
        /// The branch with its choices.
        private final BranchHistory branch;
        private final Parting parting;
        /// The branch that was shown last, and whether it begins with the steps that both have: looked at once, since a
        /// branch may be long.
        private BranchHistory seen;
        private boolean begunSo = true;

        /// @param parting where the two part
        PartnerRun(BranchHistory branch, Parting parting) {
            this.branch = branch;
            this.parting = parting;
            this.seen = branch;
        }

        /// Where the partner's run and the shown branch part; null where they do so at another choice of the person, or
        /// the partner's run goes no further than to here.
        @Nullable Parting partingSeenFrom(Playhead playhead) {
            if (playhead.shown() != seen) {
                seen = playhead.shown();
                begunSo = seen.beginsLike(branch, parting.common());
            }
            boolean parted = parting.branches() != null || (playhead.at() > 0 && playhead.at() <= parting.common());
            return parted && begunSo ? parting : null;
        }
    }

    /// A run that has just begun.
    ///
    /// @param beside the run of the partner whose choices it made; null where it made none
    /// @param complaint why it differs from the schedule or recording asked for, in one line; empty where it does not
    private record Begun(Playhead playhead, @Nullable PartnerRun beside, String complaint) {

        private Begun(Playhead playhead, String complaint) {
            this(playhead, null, complaint);
        }

        /// Begins a run of `scenario`.
        ///
        /// @param policy who chooses where neither schedule nor recording does
        /// @throws IllegalArgumentException if there is neither a program nor a recording
        static Begun of(Scenario scenario, RunStart start, long seed, ChooserPolicy policy) {
            return switch (start) {
                case RunStart.Open() -> new Begun(atStart(scenario, new RunOrder.Seed(seed), seed, policy), "");
                case RunStart.Recording(Trace trace) -> again(scenario, trace, seed);
                case RunStart.Choices(Schedule schedule, int step) -> by(scenario, schedule, step, seed, policy);
                case RunStart.LikePartner(RunSoFar partner, boolean hasFault) ->
                    like(scenario, partner, hasFault, seed, policy);
            };
        }

        private static Playhead atStart(Scenario scenario, RunOrder.Decider first, long seed, ChooserPolicy policy) {
            TraceHeader header = TraceHeader.simulated(scenario.id(), scenario.text(), RunOrder.by(first));
            return Playhead.atStart(RunBounds.program(scenario), header, seed, policy);
        }

        private static Begun again(Scenario scenario, Trace trace, long seed) {
            Program program = scenario.program();
            if (!trace.header().simulated() || program == null) {
                return new Begun(Playhead.recorded(trace, program), "");
            }
            try {
                return new Begun(Playhead.verifying(program, trace, seed), "");
            } catch (IllegalArgumentException | Playhead.CannotGoOn differs) {
                return new Begun(
                        Playhead.recorded(trace, program),
                        Spoken.language().session().errors().notMadeAgain(ErrorLine.of(differs)));
            }
        }

        private static Begun like(
                Scenario scenario, RunSoFar partner, boolean hasFault, long seed, ChooserPolicy policy) {
            Playhead playhead = atStart(scenario, RunOrder.Rule.SCHEDULE, seed, policy);
            playhead.follow(new SameSteps(partner.trace()));
            BranchHistory branch = playhead.shown();
            Parting parting = PartingPoint.between(new Timeline(partner.trace()), branch.timeline(), hasFault);
            playhead.backTo(partner.step());
            return new Begun(playhead, new PartnerRun(branch, parting), "");
        }

        private static Begun by(Scenario scenario, Schedule schedule, int step, long seed, ChooserPolicy policy) {
            Playhead playhead = atStart(scenario, RunOrder.Rule.SCHEDULE, seed, policy);
            String misfit = playhead.follow(schedule);
            if (step < playhead.at()) {
                playhead.backTo(step);
            }
            return new Begun(playhead, misfit);
        }
    }
}

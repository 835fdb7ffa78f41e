package dev.lockstep.session.frame;

import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.session.control.ChooserPolicy;
import dev.lockstep.snapshot.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The picture of a run, stepped through or recorded, at one of its steps, as data. Immutable.
///
/// @param head the scenario and run it shows
/// @param origin whether threads were real or simulated
/// @param position the shown step and branch
/// @param state the snapshot after that step, the lanes and the figures
/// @param narration the events and failures up to that step
/// @param next the choices enabled after that step
/// @param tempo whether the run goes by itself, and how fast
/// @param complaint what went wrong with the last command, in one line; empty if nothing did
public record StepFrame(
        FrameHead head,
        RunOrigin origin,
        Position position,
        StepState state,
        Narration narration,
        NextChoices next,
        Tempo tempo,
        String complaint)
        implements
            Frame {

    @Override
    public Scenario scenario() {
        return head.scenario();
    }

    @Override
    public int run() {
        return head.run();
    }

    @Override
    public long number() {
        return head.number();
    }

    @Override
    public long nanos() {
        return state.snapshot().nanos();
    }

    @Override
    public Snapshot snapshot() {
        return state.snapshot();
    }

    @Override
    public LiveLanes lanes() {
        return state.lanes();
    }

    @Override
    public List<FrameFigure> figures() {
        return state.figures();
    }

    /// The card above the stage: of a recording its own, otherwise that of the program.
    @Override
    public ScenarioCard title() {
        return origin.simulated()
                ? ScenarioCard.stepped(scenario())
                : ScenarioCard.recorded(scenario(), position.steps());
    }

    @Override
    public StepFrame stepped() {
        return this;
    }

    /// The playhead: the shown step and branch.
    ///
    /// @param step the step that was taken last; 0 is the start
    /// @param steps how many steps the shown branch has so far
    /// @param over whether that branch has come to its end, so that there are no more
    /// @param finish how the run ended, where the shown step is its last; otherwise null
    /// @param branches every branch so far, the shown one among them
    public record Position(
            int step,
            int steps,
            boolean over,
            @Nullable RunEnd finish,
            List<BranchSummary> branches) {
        public Position {
            branches = List.copyOf(branches);
        }
    }

    /// The state after the shown step.
    ///
    /// @param before the snapshot before the step, so that its changes can be pointed out; at the start, the same as
    ///     `snapshot`
    /// @param moved the thread that took the step; null at the start
    /// @param lanes the states of each thread, in steps
    /// @param marks the steps of the lanes, oldest first
    /// @param failures the failures in the lanes
    /// @param figures the numbers beside the title
    public record StepState(
            Snapshot snapshot,
            Snapshot before,
            @Nullable ThreadId moved,
            LiveLanes lanes,
            List<LaneMark> marks,
            List<LaneFailure> failures,
            List<FrameFigure> figures) {
        public StepState {
            marks = List.copyOf(marks);
            failures = List.copyOf(failures);
            figures = List.copyOf(figures);
        }
    }

    /// The run up to the shown step in sentences.
    ///
    /// @param last the last step's events in sentences, in their order; empty at the start
    /// @param told the newest events up to the step, newest first
    /// @param alarms the failures up to the step, oldest first, also those after which other threads go on
    /// @param properties the properties and their standing after the step
    /// @param parting where it parts from the run of its partner whose choices it was begun with; null where it was not
    public record Narration(
            List<String> last,
            List<EventLine> told,
            List<Alarm> alarms,
            List<PropertyState> properties,
            @Nullable PartnerParting parting) {
        public Narration {
            last = List.copyOf(last);
            told = List.copyOf(told);
            alarms = List.copyOf(alarms);
            properties = List.copyOf(properties);
        }

        /// The properties as rows of a list.
        public List<PropertyView> claims() {
            return properties.stream().map(PropertyView::of).toList();
        }

        /// The failures of the properties that broke.
        public List<ReportedOutcome> broken() {
            return properties.stream()
                    .filter(PropertyState::broken)
                    .<ReportedOutcome>map(property -> new ReportedOutcome.Typed(property.failure()))
                    .toList();
        }
    }

    /// Where the run parts from the run of its partner.
    ///
    /// @param common how many first steps are the same in both
    /// @param sentences what comes next in each
    public record PartnerParting(int common, String sentences) {}

    /// The choices after the shown step, who makes them while the run goes by itself, and what is asked about them.
    ///
    /// @param options the enabled choices; empty at the end of the run and wherever threads were real
    /// @param policy who chooses while the run goes by itself
    /// @param seed the seed of random choices
    /// @param lesson the question that hides them, and the challenge
    public record NextChoices(List<EnabledChoice> options, ChooserPolicy policy, long seed, Lesson lesson) {
        public NextChoices {
            options = List.copyOf(options);
        }
    }

    /// Whether the run goes by itself.
    ///
    /// @param running whether it does so now
    /// @param speed how fast, 1 for four steps a second
    public record Tempo(boolean running, double speed) {}

    /// A branch of the run as a menu shows it.
    ///
    /// @param id what it is called in commands
    /// @param from the step after which it differs from the branch it was forked from; 0 for the first
    /// @param steps how many steps it has so far
    /// @param label its name in the menu, such as `from step 12: B first`
    /// @param shown whether it is the shown branch
    public record BranchSummary(int id, int from, int steps, String label, boolean shown) {}

    /// A choice that can be made after the shown step.
    ///
    /// @param choice as schedules write it, such as `A` or `A:signal=C`
    /// @param thread the thread that would take the step
    /// @param label the operation or its alternative, such as `take lock user:123` or `time out`
    /// @param taken whether the shown branch goes on with it
    public record EnabledChoice(String choice, ThreadId thread, String label, boolean taken) {}
}

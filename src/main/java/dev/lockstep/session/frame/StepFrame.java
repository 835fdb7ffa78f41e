package dev.lockstep.session.frame;

import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.session.control.ChooserPolicy;
import dev.lockstep.snapshot.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that can be shown of a run at one of its steps: one that is being stepped through, or a recorded one that
/// is looked at. Immutable.
///
/// @param head what it is of
/// @param origin whether threads were real or simulated
/// @param position where on which branch it stands
/// @param state what is true there
/// @param narration what is told of how it came there
/// @param next how it goes on
/// @param tempo whether it goes by itself, and how fast
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
        implements Frame {

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

    /// What the heading says: the words of the program where it has its own, and of a recording what that is.
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

    /// Where it stands.
    ///
    /// @param step the step that was taken last; 0 is the start
    /// @param steps how many steps the shown branch has so far
    /// @param over whether that branch has come to its end, so that there are no more
    /// @param finish how the run ends, once the shown step is its last; otherwise null
    /// @param branches every branch that was taken so far, the one that is shown among them
    public record Position(
            int step, int steps, boolean over, @Nullable RunEnd finish, List<BranchSummary> branches) {
        public Position {
            branches = List.copyOf(branches);
        }
    }

    /// What is true after the step.
    ///
    /// @param before what was true before the step, so that what it changed can be pointed out; at the start, the same as
    ///     the snapshot
    /// @param moved who took the step; null at the start
    /// @param lanes what each thread did, in steps
    /// @param marks what the lanes point out
    /// @param figures the numbers beside the title
    public record StepState(
            Snapshot snapshot,
            Snapshot before,
            @Nullable ThreadId moved,
            LiveLanes lanes,
            List<LaneMark> marks,
            List<FrameFigure> figures) {
        public StepState {
            marks = List.copyOf(marks);
            figures = List.copyOf(figures);
        }
    }

    /// What is told of the run up to the step.
    ///
    /// @param last what the last step did, in sentences, the most telling first; empty at the start
    /// @param told what happened up to the step, newest first, as far as it is shown
    /// @param alarms what went wrong up to the step, oldest first; told the moment it is so, also while other threads go on
    /// @param properties what must hold, and whether it did up to the step
    public record Narration(
            List<String> last, List<EventLine> told, List<Alarm> alarms, List<PropertyState> properties) {
        public Narration {
            last = List.copyOf(last);
            told = List.copyOf(told);
            alarms = List.copyOf(alarms);
            properties = List.copyOf(properties);
        }

        /// The properties as a list needs them.
        public List<PropertyView> claims() {
            return properties.stream().map(PropertyView::of).toList();
        }
    }

    /// How the run goes on from the step.
    ///
    /// @param options who may go next; empty at the end of the run and wherever threads were real
    /// @param policy who decides when the run is left to itself
    /// @param seed the seed of what chance decides
    public record NextChoices(List<EnabledChoice> options, ChooserPolicy policy, long seed) {
        public NextChoices {
            options = List.copyOf(options);
        }
    }

    /// Whether the run goes by itself.
    ///
    /// @param running whether it does so now
    /// @param speed how fast, 1 for four steps a second
    public record Tempo(boolean running, double speed) {}

    /// One way the run went, kept when another was taken instead.
    ///
    /// @param id what it is called in commands
    /// @param from the step after which it differs from the branch it was made from; 0 for the first
    /// @param steps how many steps it has so far
    /// @param label for people, such as `from step 12: B first`
    /// @param shown whether it is the one that is shown
    public record BranchSummary(int id, int from, int steps, String label, boolean shown) {}

    /// A choice that can be made now.
    ///
    /// @param choice as schedules write it, such as `A` or `A:signal=C`
    /// @param thread who would go
    /// @param label what it would do, such as `take lock user:123` or `time out`
    /// @param taken whether the shown branch took it
    public record EnabledChoice(String choice, ThreadId thread, String label, boolean taken) {}
}

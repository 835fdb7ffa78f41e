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
/// @param scenario what runs
/// @param run how often a run was begun or opened in this session, counted from 1
/// @param number the frame's own number within the session, counted from 1
/// @param origin whether threads were real or simulated
/// @param step the step that was taken last, which the snapshot is true after; 0 is the start
/// @param steps how many steps this branch has so far
/// @param snapshot what is true after the step
/// @param before what was true before the step, so that what it changed can be pointed out; at the start, the same as
///     the snapshot
/// @param moved who took the step; null at the start
/// @param last what the last step did, in sentences, the most telling first; empty at the start
/// @param options who may go next; empty at the end of the run and wherever threads were real
/// @param lanes what each thread did, in steps
/// @param marks what the lanes point out
/// @param told what happened up to the step, newest first, as far as it is shown
/// @param branches every branch that was taken so far, the one that is shown among them
/// @param alarms what went wrong up to the step, oldest first; told the moment it is so, also while other threads go on
/// @param over whether this branch has come to its end, so that there are no more than `steps`
/// @param finish how the run ends, once the shown step is its last; otherwise null
/// @param properties what must hold, and whether it did up to the step
/// @param policy who decides when the run is left to itself
/// @param seed the seed of what chance decides
/// @param running whether it runs by itself now
/// @param speed how fast it runs by itself, 1 for four steps a second
/// @param figures the numbers beside the title
/// @param complaint what went wrong with the last command, in one line; empty if nothing did
public record StepFrame(
        Scenario scenario,
        int run,
        long number,
        RunOrigin origin,
        int step,
        int steps,
        Snapshot snapshot,
        Snapshot before,
        @Nullable ThreadId moved,
        List<String> last,
        List<EnabledChoice> options,
        LiveLanes lanes,
        List<LaneMark> marks,
        List<EventLine> told,
        List<BranchSummary> branches,
        List<Alarm> alarms,
        boolean over,
        @Nullable RunEnd finish,
        List<PropertyState> properties,
        ChooserPolicy policy,
        long seed,
        boolean running,
        double speed,
        List<FrameFigure> figures,
        String complaint)
        implements Frame {

    public StepFrame {
        last = List.copyOf(last);
        options = List.copyOf(options);
        marks = List.copyOf(marks);
        told = List.copyOf(told);
        branches = List.copyOf(branches);
        alarms = List.copyOf(alarms);
        properties = List.copyOf(properties);
        figures = List.copyOf(figures);
    }

    /// What the heading says: the words of the program where it has its own, and of a recording what that is.
    @Override
    public ScenarioCard title() {
        return origin.simulated() ? ScenarioCard.stepped(scenario) : ScenarioCard.recorded(scenario, steps);
    }

    @Override
    public StepFrame stepped() {
        return this;
    }

    /// The properties as a list needs them.
    public List<PropertyView> claims() {
        return properties.stream().map(PropertyView::of).toList();
    }

    @Override
    public long nanos() {
        return snapshot.nanos();
    }

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

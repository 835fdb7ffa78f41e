package dev.lockstep.session.step;

import dev.lockstep.session.frame.FrameHead;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Parting;
import dev.lockstep.explain.Spoken;
import dev.lockstep.lecture.question.Concealment;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.frame.LaneMark;
import dev.lockstep.session.frame.Lesson;
import dev.lockstep.session.frame.LiveLanes;
import dev.lockstep.session.frame.RunEnd;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import dev.lockstep.session.frame.StepFrame.Narration;
import dev.lockstep.session.frame.StepFrame.NextChoices;
import dev.lockstep.session.frame.StepFrame.PartnerParting;
import dev.lockstep.session.frame.StepFrame.Position;
import dev.lockstep.session.frame.StepFrame.StepState;
import dev.lockstep.session.frame.StepFrame.Tempo;
import dev.lockstep.session.headless.VisibleDeadlocks;
import dev.lockstep.session.history.BranchHistory;
import dev.lockstep.session.history.SnapshotFigures;
import dev.lockstep.session.history.StepNarrator;
import dev.lockstep.session.history.StepNarrator.Telling;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.history.Lane;
import dev.lockstep.trace.TraceStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the frames of a stepped run. For the session's thread alone.
final class StepFrames {
    private final Scenario scenario;
    private final LaneWindow window;
    private final int run;

    /// @param run how often a run was begun in this session, counted from 1
    StepFrames(Scenario scenario, int run, BranchHistory first) {
        this.scenario = scenario;
        this.run = run;
        this.window = new LaneWindow(first);
    }

    /// What is told beside the run itself.
    ///
    /// @param parting where it parts from the run of its partner; null where it was not begun like one
    /// @param lesson the question and the challenge; while a question is open, a frame has nothing that lies ahead
    record Beside(@Nullable Parting parting, Lesson lesson) {}

    /// @param complaint what went wrong with the last command, in one line; empty if nothing did
    StepFrame of(Playhead playhead, Tempo tempo, String complaint, Beside beside, long number) {
        BranchHistory shown = playhead.shown();
        int at = playhead.at();
        boolean conceals = beside.lesson().conceals();
        TraceStep step = shown.step(at);
        Snapshot snapshot = conceals ? Concealment.of(shown.at(at)) : shown.at(at);
        Snapshot before = at == 0 || conceals ? snapshot : shown.at(at - 1);
        LaneWindow.Made drawn = conceals ? LaneWindow.upTo(shown, at) : window.around(shown, at);
        LiveLanes lanes = drawn.lanes();
        Parting parting = conceals && beside.parting() != null && beside.parting().common() >= at
                ? null
                : beside.parting();
        Telling telling = conceals ? Telling.WITHOUT_WHO_WAITS : Telling.WHOLE;
        return new StepFrame(
                new FrameHead(scenario, run, number),
                shown.origin(),
                conceals
                        ? new Position(at, at, false, null, List.of())
                        : new Position(at, shown.last(), shown.isOver(), finish(shown, at), playhead.branches()),
                new StepState(
                        snapshot,
                        before,
                        moved(step),
                        lanes,
                        drawn.marks(),
                        shown.failureMarks().between(lanes.from(), lanes.to()),
                        SnapshotFigures.of(snapshot, isSimulated(shown))),
                new Narration(
                        StepNarrator.last(shown.timeline(), at, telling),
                        StepNarrator.told(shown.timeline(), at, telling),
                        isSimulated(shown) ? shown.alarmsUpTo(at) : VisibleDeadlocks.alarms(snapshot),
                        shown.propertiesAt(at),
                        parting == null
                                ? null
                                : new PartnerParting(parting.common(), Spoken.language().parting(parting))),
                new NextChoices(
                        conceals ? List.of() : options(playhead, snapshot), playhead.policy(), playhead.seed(),
                        beside.lesson()),
                tempo,
                complaint);
    }

    /// A recording has no enabled choices.
    private static List<EnabledChoice> options(Playhead playhead, Snapshot snapshot) {
        BranchHistory shown = playhead.shown();
        int at = playhead.at();
        return playhead.isLiving()
                ? EnabledChoices.of(shown.enabledAfter(at), snapshot, shown.takenAfter(at))
                : List.of();
    }

    private static boolean isSimulated(BranchHistory shown) {
        return shown.trace().header().simulated();
    }

    private static @Nullable ThreadId moved(TraceStep step) {
        return step.number() == 0 ? null : Choice.parse(step.chosen()).thread();
    }

    private static @Nullable RunEnd finish(BranchHistory shown, int at) {
        return at == shown.last() ? shown.finish() : null;
    }

    /// The lanes by step: of the whole run or, where that is long, of the steps around the playhead. Made anew only
    /// where they changed.
    private static final class LaneWindow {
        /// As many steps as can be told apart on a line as wide as a window.
        private static final int WIDTH = 600;

        /// @param last the last step of the lanes
        /// @param marks the steps after `lanes.from()`, up to that one
        private record Made(BranchHistory way, int last, LiveLanes lanes, List<LaneMark> marks) {}

        private Made made;

        LaneWindow(BranchHistory shown) {
            this.made = new Made(shown, -1, LiveLanes.NONE, List.of());
        }

        /// The lanes of `shown` with step `at` among them.
        Made around(BranchHistory shown, int at) {
            // The window moves by halves of itself, so that lanes stand still while the playhead goes.
            int half = WIDTH / 2;
            int to = Math.min(shown.last(), Math.max(2, at / half + 1) * half);
            int from = Math.max(0, to - WIDTH);
            if (made.way() != shown || made.last() != to || made.lanes().from() != from) {
                made = draw(shown, from, to);
            }
            return made;
        }

        /// The lanes of the steps taken, without the threads' states: those say who can go.
        static Made upTo(BranchHistory shown, int at) {
            int from = Math.max(0, at - WIDTH);
            List<Lane> lanes = shown.timeline().lanes(from, at + 1).stream()
                    .map(Lane::withoutSigns)
                    .toList();
            return new Made(
                    shown,
                    at,
                    new LiveLanes(LiveLanes.Unit.STEPS, from, at, lanes),
                    StepNarrator.marks(shown.timeline(), from + 1, at, Telling.WITHOUT_WHO_WAITS));
        }

        private Made draw(BranchHistory shown, int from, int to) {
            int end = Math.min(to, shown.last());
            return new Made(
                    shown,
                    end,
                    new LiveLanes(LiveLanes.Unit.STEPS, from, end, shown.timeline().lanes(from, end + 1)),
                    marks(shown, from, end));
        }

        /// Those that were made before are kept: a step reads the same however the run goes on.
        private List<LaneMark> marks(BranchHistory shown, int from, int end) {
            Made before = made;
            List<LaneMark> kept = before.way() == shown
                    ? before.marks().stream().filter(mark -> mark.step() > from && mark.step() <= end).toList()
                    : List.of();
            if (kept.isEmpty() || kept.getFirst().step() != from + 1) {
                return StepNarrator.marks(shown.timeline(), from + 1, end);
            }
            List<LaneMark> marks = new ArrayList<>(kept);
            marks.addAll(StepNarrator.marks(shown.timeline(), kept.getLast().step() + 1, end));
            return List.copyOf(marks);
        }
    }
}

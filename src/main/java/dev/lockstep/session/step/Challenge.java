package dev.lockstep.session.step;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.question.ChallengeWords;
import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.Findings;
import dev.lockstep.explore.Plan;
import dev.lockstep.explore.ahead.Continuations;
import dev.lockstep.explore.ahead.RunEndState;
import dev.lockstep.explore.ahead.Reachability;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.lecture.answer.LearnerAct;
import dev.lockstep.session.frame.Alarm;
import dev.lockstep.session.frame.Lesson.ChallengeStanding;
import dev.lockstep.session.frame.Lesson.ChallengeView;
import dev.lockstep.session.frame.RunEnd;
import dev.lockstep.session.history.BranchHistory;
import dev.lockstep.session.history.RunBounds;
import dev.lockstep.snapshot.Snapshot;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The challenge to lead a run to a goal by choosing every step. For the session's thread alone; what has to be
/// searched is searched by others, and comes when it is known.
final class Challenge {
    /// How long a hint may take.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StepLoop loop;
    private final ChallengeGoal goal;
    private final Consumer<LearnerAct> acts;
    private final Program program;
    private final Exploration all;
    private @Nullable Findings findings;
    private @Nullable Continuations looking;
    private @Nullable Hint hint;
    private @Nullable Judged judged;
    private int undone;
    /// Whether the learner's record has the way to the goal.
    private boolean noted;
    /// Whether a run was led to its end, or a hint was asked for. That nobody can is told from then on: before, it would
    /// spare the learner the trying.
    private boolean tried;

    /// What was found for the choices so far.
    ///
    /// @param way null while it is looked for
    private record Hint(Schedule before, @Nullable Reachability way) {
        /// The choice from which the goal can still be reached; null where none is known, or none is to be made.
        @Nullable Choice next() {
            return way instanceof Reachability.Found(var schedule) && schedule.size() > before.size()
                    ? schedule.choices().get(before.size())
                    : null;
        }
    }

    /// Whether a run has reached the goal.
    private record Judged(Schedule run, boolean reached) {}

    /// Begins it, and the search of all orders that tells how it may come out, where one does.
    ///
    /// @param acts is told the way to the goal, and a way that was left before
    Challenge(StepLoop loop, CurrentRun run, ChallengeGoal goal, Consumer<LearnerAct> acts) {
        this.loop = loop;
        this.goal = goal;
        this.acts = acts;
        this.program = RunBounds.program(run.scenario());
        this.all = new Exploration(program, Plan.DEFAULT);
        if (isSearched(goal)) {
            elsewhere(() -> {
                Findings found = all.run();
                loop.nudge(() -> findings = found);
            });
        }
    }

    /// Whether a search of all orders has something to tell. That another run's end can be reached, that run shows.
    private static boolean isSearched(ChallengeGoal goal) {
        return !(goal instanceof ChallengeGoal.Reach);
    }

    private static void elsewhere(Runnable work) {
        Thread.ofPlatform().daemon().name("lockstep-challenge").start(work);
    }

    /// Ends what is under way for it.
    void end(Playhead playhead) {
        if (!noted && playhead.at() > 0) {
            note(playhead);
        }
        all.cancel();
        Continuations now = looking;
        if (now != null) {
            now.cancel();
        }
    }

    private void note(Playhead playhead) {
        noted = true;
        acts.accept(new LearnerAct.Tried(playhead.shown().choicesUpTo(playhead.at()).toString(), undone));
    }

    /// Steps were taken back.
    void undid(int steps) {
        undone += steps;
    }

    /// Looks for a choice from which the goal can still be reached.
    void hint(Playhead playhead) {
        Schedule before = playhead.shown().choicesUpTo(playhead.at());
        tried = true;
        Hint known = hint;
        if (known != null && known.before().equals(before)) {
            return;
        }
        Continuations ahead = new Continuations(program, before, PATIENCE);
        Continuations last = looking;
        if (last != null) {
            last.cancel();
        }
        looking = ahead;
        hint = new Hint(before, null);
        elsewhere(() -> {
            Reachability way = way(ahead);
            loop.nudge(() -> {
                if (looking == ahead) {
                    hint = new Hint(before, way);
                }
            });
        });
    }

    private Reachability way(Continuations ahead) {
        return switch (goal) {
            case ChallengeGoal.Break(var kind) -> ahead.toFailure(kind);
            case ChallengeGoal.Hold() -> ahead.toSoundEnd();
            case ChallengeGoal.Reach(var example, _) ->
                ahead.toOutcome(RunEndState.of(program, Schedule.parse(example)));
        };
    }

    /// @param concealed whether a question is open, so that nothing may name one who can go
    ChallengeView view(Playhead playhead, boolean concealed) {
        ChallengeWords words = Spoken.language().challenge();
        BranchHistory shown = playhead.shown();
        int at = playhead.at();
        ChallengeStanding standing = standing(shown, at);
        if (standing == ChallengeStanding.WON && !noted) {
            note(playhead);
        }
        // Whoever goes back and tries again shows another way.
        noted &= standing == ChallengeStanding.WON;
        Hint here = hint != null && hint.before().equals(shown.choicesUpTo(at)) ? hint : null;
        Choice next = standing == ChallengeStanding.OPEN && here != null ? here.next() : null;
        String told = switch (standing) {
            case WON -> everyOrderFails() ? words.everyOrderFails() : won(words, shown, at);
            case MISSED -> words.missed();
            case IMPOSSIBLE -> words.impossible(coverage());
            case OPEN -> here == null || (concealed && next != null) ? "" : told(words, here, shown.at(at));
        };
        return new ChallengeView(
                words.goal(goal), at, undone, standing, told,
                concealed ? null : next);
    }

    private static String told(ChallengeWords words, Hint hint, Snapshot snapshot) {
        Choice next = hint.next();
        return switch (hint.way()) {
            case null -> words.looking();
            case Reachability.Found _ ->
                next == null ? "" : words.stillPossible(next, snapshot.thread(next.thread()));
            case Reachability.None(long orders) -> words.noWay(orders);
            case Reachability.NotKnown(long orders) -> words.notKnown(PATIENCE.toSeconds(), orders);
        };
    }

    private String coverage() {
        Findings known = findings;
        return known == null ? "" : known.coverage();
    }

    private ChallengeStanding standing(BranchHistory shown, int at) {
        RunEnd finish = at == shown.last() ? shown.finish() : null;
        boolean failed = isBroken(new ChallengeGoal.Break(), shown, at, finish);
        boolean reached = switch (goal) {
            case ChallengeGoal.Break wanted -> isBroken(wanted, shown, at, finish);
            case ChallengeGoal.Hold() -> finish != null && finish.good() && !failed;
            case ChallengeGoal.Reach(var example, _) -> finish != null && endsLike(example, shown.choicesUpTo(at));
        };
        if (reached) {
            return ChallengeStanding.WON;
        }
        boolean over = finish != null || (goal instanceof ChallengeGoal.Hold && failed);
        tried |= over;
        if (tried && isImpossible()) {
            return ChallengeStanding.IMPOSSIBLE;
        }
        return over ? ChallengeStanding.MISSED : ChallengeStanding.OPEN;
    }

    private static boolean isBroken(
            ChallengeGoal.Break wanted, BranchHistory shown, int at, @Nullable RunEnd finish) {
        return shown.alarmsUpTo(at).stream().anyMatch(alarm -> wanted.isReachedBy(alarm.kind()))
                || (wanted.isReachedBy(OutcomeKind.PROPERTY_BROKEN) && brokenProperty(shown, at).isPresent())
                || (finish != null && !finish.good() && !finish.isCut() && wanted.isReachedBy(finish.kind()));
    }

    /// A property that has broken on the way to this step.
    private static Optional<PropertyState> brokenProperty(BranchHistory shown, int at) {
        return shown.propertiesAt(at).stream().filter(PropertyState::broken).findFirst();
    }

    private static Stream<FoundFailure> failures(Findings known, ChallengeGoal.Break wanted) {
        return known.result().failures().stream().filter(each -> wanted.isReachedBy(each.failure().kind()));
    }

    /// Whether every order was searched, and none reaches the goal.
    private boolean isImpossible() {
        Findings known = findings;
        return known != null && known.complete() && switch (goal) {
            case ChallengeGoal.Break wanted -> failures(known, wanted).findAny().isEmpty();
            case ChallengeGoal.Hold() -> known.result().outcomes().stream().noneMatch(OutcomeCount::ok);
            case ChallengeGoal.Reach _ -> false;
        };
    }

    /// To judge a run takes another run of the same choices, so it is done once.
    private boolean endsLike(String example, Schedule run) {
        Judged last = judged;
        if (last == null || !last.run().equals(run)) {
            last = new Judged(
                    run, RunEndState.of(program, run).equals(RunEndState.of(program, Schedule.parse(example))));
            judged = last;
        }
        return last.reached();
    }

    /// Whether there is nothing to win: whatever is chosen, it fails.
    private boolean everyOrderFails() {
        Findings known = findings;
        return goal instanceof ChallengeGoal.Break && known != null && known.complete()
                && known.result().outcomes().stream().noneMatch(OutcomeCount::ok);
    }

    private String won(ChallengeWords words, BranchHistory shown, int at) {
        String why = shown.alarmsUpTo(at).stream()
                .filter(alarm -> !(goal instanceof ChallengeGoal.Break wanted) || wanted.isReachedBy(alarm.kind()))
                .findFirst()
                .map(Alarm::sentence)
                .or(() -> brokenProperty(shown, at).map(broken -> Spoken.language().brokenBy(broken.failure())))
                .orElse("");
        Findings known = findings;
        Optional<FoundFailure> least = known == null || !(goal instanceof ChallengeGoal.Break wanted)
                ? Optional.empty()
                : failures(known, wanted).min(Comparator.comparingInt(each -> each.schedule().size()));
        return words.won(
                why, at, undone, least.map(each -> each.schedule().size()).orElse(0),
                least.map(FoundFailure::shortest).orElse(false));
    }
}

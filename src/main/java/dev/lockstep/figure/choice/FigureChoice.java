package dev.lockstep.figure.choice;

import dev.lockstep.figure.FigureKind;
import dev.lockstep.figure.FigureRun;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which figure of a run is drawn, and of which steps. What is not given is decided by the run.
///
/// @param step the step that is shown; 0 for the beginning
/// @param from the first step that is shown
/// @param to the last
/// @param steps those of a storyboard
/// @param against the schedule beside which the run is put
public record FigureChoice(
        FigureKind kind,
        @Nullable Integer step,
        @Nullable Integer from,
        @Nullable Integer to,
        List<Integer> steps,
        @Nullable String against) {

    public FigureChoice {
        steps = List.copyOf(steps);
    }

    /// A figure of what it shows unless asked otherwise.
    public static FigureChoice of(FigureKind kind) {
        return new FigureChoice(kind, null, null, null, List.of(), null);
    }

    /// The same of one step.
    public FigureChoice at(int number) {
        return new FigureChoice(kind, number, from, to, steps, against);
    }

    /// The same of steps from one to another.
    public FigureChoice between(@Nullable Integer first, @Nullable Integer last) {
        return new FigureChoice(kind, step, first, last, steps, against);
    }

    /// The same of these steps.
    public FigureChoice of(List<Integer> numbers) {
        return new FigureChoice(kind, step, from, to, numbers, against);
    }

    /// The same beside another order.
    public FigureChoice beside(String schedule) {
        return new FigureChoice(kind, step, from, to, steps, schedule);
    }

    /// Whether this kind of figure shows one step, which can be chosen.
    public static boolean hasStep(FigureKind kind) {
        return kind == FigureKind.FRAME || kind == FigureKind.WAITS || kind == FigureKind.CODE;
    }

    /// Whether this kind of figure shows steps from one to another, which can be chosen.
    public static boolean hasRange(FigureKind kind) {
        return kind == FigureKind.FRAME || kind == FigureKind.SCHEDULE || kind == FigureKind.LANES;
    }

    /// Whether it shows steps one by one, each on a page.
    public boolean isOfFrames() {
        return kind == FigureKind.FRAME && (from != null || to != null);
    }

    /// The same without what this run would decide alike.
    ///
    /// @param played whether all steps are shown one by one unless asked otherwise
    FigureChoice withoutWhatIsUsual(FigureRun run, boolean played) {
        boolean onePage = isOfFrames() && !played;
        int first = kind == FigureKind.FRAME ? 0 : 1;
        return new FigureChoice(
                kind,
                step != null && step == run.last() ? null : step,
                from != null && from == first && !onePage ? null : from,
                to != null && to == run.last() && (!onePage || from != null) ? null : to,
                steps, against);
    }

    /// Checks all that can be checked before there is a run.
    ///
    /// @throws WrongChoice if something was chosen that this kind of figure has not
    public void check() throws WrongChoice {
        refuse(step != null && !hasStep(kind), "--step", "frame, waits or code", "frame, waits oder code");
        refuse(
                step != null && (from != null || to != null), "--step", "no --from and --to beside it",
                "weder --from noch --to daneben");
        refuse(
                (from != null || to != null) && !hasRange(kind), "--from and --to", "frame, schedule or lanes",
                "frame, schedule oder lanes");
        refuse(!steps.isEmpty() && kind != FigureKind.STORYBOARD, "--steps", "storyboard", "storyboard");
        refuse(against != null && kind != FigureKind.COMPARISON, "--against", "comparison", "comparison");
        if (against == null && kind == FigureKind.COMPARISON) {
            throw WrongChoice.of(
                    "--figure comparison", "found no other order, expected --against SCHEDULE",
                    "keine andere Reihenfolge gefunden, erwartet --against ABLAUFPLAN");
        }
    }

    /// @throws WrongChoice if it is none that a page of HTML plays
    void checkPlayed() throws WrongChoice {
        if (kind != FigureKind.FRAME && kind != FigureKind.COMPARISON) {
            throw WrongChoice.of(
                    "-o", "found a page of HTML beside --figure %s, expected frame or comparison",
                    "gefunden eine HTML-Seite neben --figure %s, erwartet frame oder comparison", kind.word());
        }
        if (step != null) {
            throw WrongChoice.of(
                    "--step", "found beside a page of HTML, expected --from and --to, or neither",
                    "gefunden neben einer HTML-Seite, erwartet --from und --to oder keins von beiden");
        }
    }

    private void refuse(boolean wrong, String option, String expected, String inGerman) throws WrongChoice {
        if (wrong) {
            throw WrongChoice.of(
                    option, "found beside --figure " + kind.word() + ", expected " + expected,
                    "gefunden neben --figure " + kind.word() + ", erwartet " + inGerman);
        }
    }

    /// The step that is shown: the last one unless another was chosen.
    public int step(FigureRun run) throws WrongChoice {
        return step == null ? run.last() : inRun("--step", step, 0, run);
    }

    /// The first step of those that are shown, the beginning not among them.
    ///
    /// @throws WrongChoice also if the run has no step
    public int first(FigureRun run) throws WrongChoice {
        if (run.last() == 0) {
            throw WrongChoice.of("", "this run has no step", "dieser Lauf hat keinen Schritt");
        }
        return from == null ? 1 : inRun("--from", from, 1, run);
    }

    /// The last step of those that are shown, the beginning not among them.
    public int last(FigureRun run) throws WrongChoice {
        return to == null ? run.last() : inRun("--to", to, first(run), run);
    }

    /// The steps that are shown one by one, the beginning among them.
    ///
    /// @param most how many there may be
    public List<Integer> frames(FigureRun run, int most) throws WrongChoice {
        int first = from == null ? 0 : inRun("--from", from, 0, run);
        int last = to == null ? run.last() : inRun("--to", to, first, run);
        if (last - first >= most) {
            throw WrongChoice.of(
                    "--from and --to", "found %s steps, expected at most %s",
                    "gefunden %s Schritte, erwartet höchstens %s", last - first + 1, most);
        }
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /// The steps of a storyboard: without a choice, the beginning, the end, and what lies between in equal parts.
    public List<Integer> chosen(FigureRun run) throws WrongChoice {
        if (steps.isEmpty()) {
            return IntStream.rangeClosed(0, 3).map(part -> run.last() * part / 3).distinct().boxed().toList();
        }
        // In the order of the run, or its end would stand below a step that comes before it.
        SortedSet<Integer> all = new TreeSet<>();
        for (int each : steps) {
            all.add(inRun("--steps", each, 0, run));
        }
        return List.copyOf(all);
    }

    private static int inRun(String option, int typed, int least, FigureRun run) throws WrongChoice {
        if (typed < least || typed > run.last()) {
            throw WrongChoice.of(
                    option,
                    String.format(
                            Locale.ROOT, "found %d, expected %d to %d, the last step of this run", typed, least,
                            run.last()),
                    String.format(
                            Locale.ROOT, "gefunden %d, erwartet %d bis %d, der letzte Schritt dieses Laufs", typed,
                            least, run.last()));
        }
        return typed;
    }
}

package dev.lockstep.session.figure;

import dev.lockstep.diagram.code.ColouredSource;
import dev.lockstep.diagram.code.ConcealedScript;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.explain.Spoken;
import dev.lockstep.figure.Figure;
import dev.lockstep.figure.FigureHead;
import dev.lockstep.figure.FigureLayout;
import dev.lockstep.figure.FigureRun;
import dev.lockstep.figure.PlayedFigure;
import dev.lockstep.figure.PlayedPage.Asked;
import dev.lockstep.figure.PlayedPage.Stop;
import dev.lockstep.figure.PlayedPage.Stops;
import dev.lockstep.figure.PlayedRun;
import dev.lockstep.figure.choice.FigureOrder;
import dev.lockstep.figure.choice.WrongChoice;
import dev.lockstep.file.LocalText;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.LectureStop;
import dev.lockstep.lecture.StopQuestion;
import dev.lockstep.lecture.StopState;
import dev.lockstep.lecture.question.AskedQuestion;
import dev.lockstep.lecture.question.AskedState;
import dev.lockstep.lecture.question.Concealment;
import dev.lockstep.lecture.question.Questioner;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.headless.TracedRun;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Makes what a page plays of a lecture: at each stop the steps that lead to its state from that of the stop before, as
/// far as both are of one run, or else from the beginning. Right answers are found anew, as for whoever attends it; what
/// is meant for the speaker stays out.
public final class PlayedLecture {
    private static final LocalText CONCEALED = LocalText.of(
            "# What the scenario says about itself is left out, since there are questions about it.",
            "# Was das Szenario über sich sagt, fehlt hier, denn es gibt Fragen dazu.");

    private final Lecture lecture;
    private final TextMeasure measure = new FontMeasure();
    private final Duration patience;
    private final List<TracedRun> runs;

    /// Runs what leads to each stop.
    ///
    /// @param patience how long the search for one right answer may take
    public PlayedLecture(Lecture lecture, Duration patience) {
        this.lecture = lecture;
        this.patience = patience;
        runs = lecture.stops()
                .stream()
                .map(LectureStop::at)
                .map(at -> TracedRun.bySchedule(at.scenario(), at.before()))
                .toList();
    }

    /// What a page plays of it: in the language that was chosen, and otherwise in each that its title is in.
    ///
    /// @throws WrongChoice if it cannot look so
    public Figure draw(FigureOrder order) throws WrongChoice {
        FigureLayout layout = order.layout();
        String chosen = order.look().words().language();
        return PlayedPages.figure(
                chosen.isEmpty() ? PlayedPages.languages(lecture.title()) : List.of(Spoken.of(chosen)),
                layout.without(), () -> new Stops(order.look().head(head()), stops(layout)));
    }

    /// What the page says about itself, in the language that is spoken at the time.
    public FigureHead head() {
        String code = Spoken.language().code();
        String title = lecture.title().in(code);
        return new FigureHead(title, lecture.about().in(code), "", title + " · Lockstep");
    }

    private List<Stop> stops(FigureLayout layout) {
        return IntStream.range(0, runs.size()).mapToObj(at -> stop(at, layout)).toList();
    }

    private Stop stop(int at, FigureLayout layout) {
        LectureStop stop = lecture.stops().get(at);
        Scenario scenario = stop.at().scenario();
        FigureRun run = FigureRuns.of(scenario, runs.get(at));
        int last = stop.at().step();
        Optional<Asked> asked = stop.task() instanceof LectureStop.Ask(var question)
                ? asked(stop.at(), question)
                : Optional.empty();
        PlayedRun played = new PlayedFigure(measure, sources(stop.at()))
                .draw(
                        run, at == 0 ? 0 : begins(lecture.stops().get(at - 1).at(), stop.at()), last, layout,
                        asked.map(question -> Concealment.of(run.after(last))));
        String dare = stop.task() instanceof LectureStop.Dare(var goal)
                ? Spoken.language().challenge().goal(goal)
                : "";
        return new Stop(run.head().title(), paragraphs(stop.text().in(Spoken.language().code())), played, asked, dare);
    }

    /// The step from which a state is reached.
    private static int begins(StopState before, StopState now) {
        List<Choice> then = before.before().choices();
        List<Choice> choices = now.before().choices();
        boolean goesOn = before.named().equals(now.named()) && then.size() <= choices.size()
                && choices.subList(0, then.size()).equals(then);
        return goesOn ? then.size() : 0;
    }

    /// The source, without what it says about the end of its runs where that is asked anywhere.
    private Function<String, ColouredSource> sources(StopState state) {
        boolean asks = lecture.stops()
                .stream()
                .filter(stop -> stop.at().named().equals(state.named()))
                .anyMatch(stop -> stop.task() instanceof LectureStop.Ask);
        PackedSources sources = new PackedSources(state.scenario().text());
        String said = CONCEALED.in(Spoken.language().code());
        return file -> {
            ColouredSource source = sources.apply(file);
            return asks && file.equals(ColouredSource.SCRIPT) ? ConcealedScript.of(source, said) : source;
        };
    }

    /// A question with its answers; empty where they are not known in time, since it is not asked then.
    private Optional<Asked> asked(StopState at, StopQuestion wanted) {
        AskedState state = AskedState.after(at.scenario(), at.before());
        return state.question(wanted)
                .flatMap(question -> new Questioner(state, patience).ask(question))
                .map(PlayedLecture::asked);
    }

    private static Asked asked(AskedQuestion asked) {
        return new Asked(
                asked.question().words(),
                asked.question().wantsAll() ? Spoken.language().questions().markAll() : "",
                asked.options()
                        .stream()
                        .map(option -> new Asked.Choice(option.words(), asked.right().contains(option)))
                        .toList(),
                asked.why());
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n+", -1)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}

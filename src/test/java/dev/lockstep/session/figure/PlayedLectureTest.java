package dev.lockstep.session.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.figure.FigureKind;
import dev.lockstep.figure.PlayedPage.Asked;
import dev.lockstep.figure.PlayedPage.Stop;
import dev.lockstep.figure.PlayedPage.Stops;
import dev.lockstep.figure.choice.FigureChoice;
import dev.lockstep.figure.choice.FigureLook;
import dev.lockstep.figure.choice.FigureOrder;
import dev.lockstep.figure.choice.WrongChoice;
import dev.lockstep.file.LocalText;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.LectureStop;
import dev.lockstep.lecture.question.AskedQuestion;
import dev.lockstep.lecture.question.AskedState;
import dev.lockstep.lecture.question.Questioner;
import dev.lockstep.lecture.read.Lectures;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlayedLectureTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Lecture LECTURE = Lectures.builtIn("the-second-look");
    private static final PlayedLecture PLAYED = new PlayedLecture(LECTURE, PATIENCE);

    private static Stops stops(String language) {
        FigureLook usual = FigureLook.USUAL;
        FigureLook spoken = usual.with(
                new FigureLook.Words(Set.of(), Optional.empty(), usual.words().text(), language));
        try {
            return (Stops) PLAYED.draw(new FigureOrder(FigureChoice.of(FigureKind.FRAME), spoken, "x.html")).played()
                    .getFirst().content();
        } catch (WrongChoice impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void whatIsSaidAndAskedIsInTheLanguageThatIsSpoken() {
        assertThat(stops("en").head().title()).isEqualTo("The second look");
        assertThat(stops("de").head().title()).isEqualTo("Der zweite Blick");
        assertThat(stops("de").stops().getFirst().asked().map(Asked::question).orElseThrow())
                .contains("computes = 1").startsWith("In wie vielen");
        assertThat(stops("de").stops().get(6).dare()).isNotBlank().isNotEqualTo(stops("en").stops().get(6).dare());
    }

    @Test
    void theRightAnswersAreThoseThatGradingFinds() {
        List<Stop> played = stops("en").stops();
        for (int at = 0; at < played.size(); at++) {
            LectureStop stop = LECTURE.stops().get(at);
            if (stop.task() instanceof LectureStop.Ask(var wanted)) {
                AskedState state = AskedState.after(stop.at().scenario(), stop.at().before());
                AskedQuestion known = new Questioner(state, PATIENCE).ask(state.question(wanted).orElseThrow())
                        .orElseThrow();
                Asked asked = played.get(at).asked().orElseThrow();
                assertThat(asked.choices().stream().filter(Asked.Choice::right).map(Asked.Choice::words))
                        .containsExactlyInAnyOrderElementsOf(
                                known.options().stream().filter(known.right()::contains).map(each -> each.words())
                                        .toList());
                assertThat(asked.why()).isNotEmpty();
            } else {
                assertThat(played.get(at).asked()).isEmpty();
            }
        }
    }

    @Test
    void whatIsMeantForTheSpeakerStaysOut() {
        String all = stops("en").stops().stream().flatMap(stop -> stop.text().stream()).collect(Collectors.joining());
        for (LectureStop stop : LECTURE.stops()) {
            LocalText speaker = Objects.requireNonNull(stop.speaker());
            assertThat(all).contains(stop.text().english().strip()).doesNotContain(speaker.english().strip());
        }
    }

    @Test
    void aScriptThatIsAskedAboutDoesNotSayHowItEnds() {
        Stop asks = stops("en").stops().get(5);

        assertThat(Objects.requireNonNull(asks.run().sources().get("Script")).lines())
                .extracting(line -> line.text())
                .noneMatch(line -> line.contains("expect:"))
                .anyMatch(line -> line.contains("threads:"));
    }
}

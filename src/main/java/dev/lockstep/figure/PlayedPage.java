package dev.lockstep.figure;

import dev.lockstep.figure.FigureLayout.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What one page plays, in one of its languages.
///
/// @param language of its words, as BCP 47 has it
/// @param without the parts that are left out
public record PlayedPage(String language, Set<Part> without, Content content) {

    public PlayedPage {
        without = Set.copyOf(without);
    }

    /// What there is to be played.
    public sealed interface Content {

        /// The title and what else stands around it.
        FigureHead head();

        /// All its runs, in the order in which they stand on the page.
        List<PlayedRun> runs();
    }

    /// One run.
    public record Single(PlayedRun run) implements Content {
        @Override
        public FigureHead head() {
            return run.run().head();
        }

        @Override
        public List<PlayedRun> runs() {
            return List.of(run);
        }
    }

    /// Two runs of one program beside each other, stepped together.
    ///
    /// @param common how many choices they begin with in common
    /// @param told that in a sentence
    public record Comparison(PlayedRun one, PlayedRun other, int common, String told) implements Content {
        @Override
        public FigureHead head() {
            return one.run().head();
        }

        @Override
        public List<PlayedRun> runs() {
            return List.of(one, other);
        }
    }

    /// The stops of a lecture.
    public record Stops(FigureHead head, List<Stop> stops) implements Content {
        public Stops {
            stops = List.copyOf(stops);
        }

        @Override
        public List<PlayedRun> runs() {
            return stops.stream().map(Stop::run).toList();
        }
    }

    /// A stop: the steps that lead to a state, and what is said and asked about it.
    ///
    /// @param title what its run is a run of
    /// @param text in paragraphs
    /// @param dare what a person is to lead a run of the program to; empty for nothing
    public record Stop(String title, List<String> text, PlayedRun run, Optional<Asked> asked, String dare) {
        public Stop {
            text = List.copyOf(text);
        }
    }

    /// A question about the state of a stop.
    ///
    /// @param note what is to be known for an answer; empty for nothing
    /// @param why what explains the right ones, in sentences
    public record Asked(String question, String note, List<Choice> choices, List<String> why) {
        public Asked {
            choices = List.copyOf(choices);
            why = List.copyOf(why);
        }

        /// What can be answered.
        public record Choice(String words, boolean right) {}
    }

    public boolean has(Part part) {
        return !without.contains(part);
    }

    /// As a figure, whose first pages are those of its first language.
    ///
    /// @param pages the same page in each of its languages, of which the first is shown where it is not known which one
    ///     is wanted; at least one
    public static Figure figure(List<PlayedPage> pages) {
        return new Figure(
                Stream.of(pages.getFirst())
                        .flatMap(page -> page.content().runs().stream())
                        .flatMap(run -> run.drawings().stream())
                        .toList(),
                pages);
    }
}

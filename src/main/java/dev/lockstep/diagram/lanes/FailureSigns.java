package dev.lockstep.diagram.lanes;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.lanes.StepLanesInput.Failure;
import dev.lockstep.diagram.lanes.StepLanesInput.Fork;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The failures on a lane, and the forks above the lanes. Those that would overlap become one, with the words of all.
///
/// @param side how wide a sign is
record FailureSigns(StepScale scale, StepUnit unit, double side) {

    private static final int MOST_TOLD = 5;

    /// Draws the failures of one lane, each at the right end of its step.
    void draw(String lane, Box row, List<Failure> failures, List<Element> elements) {
        double size = Math.min(side, row.height() - 2);
        double free = scale.left();
        for (List<Failure> here : places(failures, Failure::step, 1, size)) {
            Failure first = here.getFirst();
            double x = Math.max(free, scale.x(first.step()) - size);
            free = x + size;
            Box box = new Box(x, row.centreY() - size / 2, size, size);
            String id = "failure:" + lane + ":" + first.step();
            String told = tooltip(
                    here.stream().map(one -> Spoken.language().mark(one.step(), unit, one.sentence())));
            elements.add(new Bar(id, box, size / 2, ColourRole.CARD, ""));
            Box glyph = box.inset(size * 0.14, size * 0.14);
            elements.add(new Icon(id + ":glyph", glyph, Glyph.CROSS, ColourRole.FAILED_TEXT, told));
        }
    }

    /// Draws the forks into the row above the lanes, right below which the lanes begin.
    void forks(Box row, List<Fork> forks, List<Element> elements) {
        double size = row.height();
        double free = 0;
        for (List<Fork> here : places(forks, Fork::step, 0, size)) {
            double x = Math.max(free, scale.x(here.getFirst().step()) - size / 2);
            free = x + size;
            Box box = new Box(x, row.y(), size, size);
            String told = tooltip(here.stream().map(fork -> Spoken.language().fork(fork.step(), unit, fork.label())));
            elements.add(new Icon("fork:" + here.getFirst().step(), box, Glyph.FORK, ColourRole.ACCENT, told));
        }
    }

    /// What is in sight, from left to right; what would overlap is together.
    ///
    /// @param least how far after the start of the lanes a step must lie to be in sight
    private <T> List<List<T>> places(List<T> all, ToIntFunction<T> step, int least, double size) {
        TreeMap<Long, List<T>> places = new TreeMap<>();
        for (T one : all) {
            int at = step.applyAsInt(one);
            if (at >= scale.from() + least && at <= scale.to()) {
                long place = scale.cell() >= size + 1
                        ? at
                        : (long) Math.floor((at - scale.from()) * scale.cell() / (size + 1));
                places.computeIfAbsent(place, _ -> new ArrayList<>()).add(one);
            }
        }
        return List.copyOf(places.values());
    }

    static String tooltip(Stream<String> sentences) {
        List<String> all = sentences.toList();
        String first = all.stream().limit(MOST_TOLD).collect(Collectors.joining("\n"));
        int more = all.size() - MOST_TOLD;
        return more > 0 ? first + "\n" + Spoken.language().more(more) : first;
    }
}

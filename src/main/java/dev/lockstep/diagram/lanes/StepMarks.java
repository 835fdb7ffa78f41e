package dev.lockstep.diagram.lanes;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.lanes.StepLanesInput.Fork;
import dev.lockstep.diagram.lanes.StepLanesInput.Mark;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.style.MarkStyle;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Marks on a lane, and forks above the lanes. Those that would overlap become one, with the words of all.
record StepMarks(StepScale scale, StepUnit unit) {

    private static final double SIDE = 11;
    private static final int MOST_TOLD = 5;

    /// Draws the marks of one lane.
    void draw(String lane, Box row, List<Mark> marks, List<Element> elements) {
        double side = Math.min(SIDE, row.height() - 2);
        TreeMap<Long, List<Mark>> places = new TreeMap<>();
        for (Mark mark : marks) {
            if (mark.step() > scale.from() && mark.step() <= scale.to()) {
                places.computeIfAbsent(bucket(mark.step(), side + 1), none -> new ArrayList<>()).add(mark);
            }
        }
        double free = scale.left();
        for (List<Mark> here : places.values()) {
            Mark first = here.stream()
                    .min(Comparator.comparing(mark -> MarkStyle.of(mark.kind())))
                    .orElseThrow();
            double x = Math.max(free, scale.x(first.step()) - scale.cell() / 2 - side / 2);
            free = x + side;
            Box box = new Box(x, row.centreY() - side / 2, side, side);
            String id = "mark:" + lane + ":" + first.step();
            MarkStyle style = MarkStyle.of(first.kind());
            String told = tooltip(
                    here.stream().map(mark -> Spoken.language().mark(mark.step(), unit, mark.sentence())));
            elements.add(new Bar(id, box, side / 2, ColourRole.CARD, ""));
            elements.add(
                    new Icon(id + ":glyph", box.inset(side * 0.16, side * 0.16), style.glyph(), style.ink(), told));
        }
    }

    /// Draws the forks into the row above the lanes, right below which the lanes begin.
    void forks(Box row, List<Fork> forks, List<Element> elements) {
        TreeMap<Long, List<Fork>> places = new TreeMap<>();
        for (Fork fork : forks) {
            if (fork.step() >= scale.from() && fork.step() <= scale.to()) {
                places.computeIfAbsent(bucket(fork.step(), SIDE + 1), none -> new ArrayList<>()).add(fork);
            }
        }
        double free = 0;
        for (List<Fork> here : places.values()) {
            double x = Math.max(free, scale.x(here.getFirst().step()) - SIDE / 2);
            free = x + SIDE;
            Box box = new Box(x, row.y(), SIDE, row.height());
            String told = tooltip(here.stream().map(fork -> Spoken.language().fork(fork.step(), unit, fork.label())));
            elements.add(new Icon("fork:" + here.getFirst().step(), box, Glyph.FORK, ColourRole.ACCENT, told));
        }
    }

    private long bucket(int step, double side) {
        return scale.cell() >= side ? step : (long) Math.floor((step - scale.from()) * scale.cell() / side);
    }

    private static String tooltip(Stream<String> sentences) {
        List<String> all = sentences.toList();
        String first = all.stream().limit(MOST_TOLD).collect(Collectors.joining("\n"));
        int more = all.size() - MOST_TOLD;
        return more > 0 ? first + "\n" + Spoken.language().more(more) : first;
    }
}

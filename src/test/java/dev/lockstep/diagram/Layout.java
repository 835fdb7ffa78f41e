package dev.lockstep.diagram;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Arrow;
import dev.lockstep.diagram.element.Element.Badge;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.element.Element.FigureElement;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Progress;
import dev.lockstep.diagram.element.Element.Ring;
import dev.lockstep.diagram.element.Element.Slot;
import dev.lockstep.diagram.element.Element.Sparkline;
import dev.lockstep.diagram.element.Element.TaskChip;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What every drawing must keep; each broken rule is one line of text.
public final class Layout {

    private static final double SLACK = 0.01;
    private static final Pattern MORE = Pattern.compile("\\+ ([0-9\u2009]+)( more)?.*");

    private static final Set<String> NOT_THREADS = Set.of("more:queue", "more:keys", "more:locks", "more:variables");

    private Layout() {}

    public static List<String> faults(Drawing drawing) {
        List<String> faults = new ArrayList<>();
        ids(drawing, faults);
        sheet(drawing, faults);
        overlaps(drawing, faults);
        text(drawing, faults);
        return faults;
    }

    private static void ids(Drawing drawing, List<String> faults) {
        Set<String> seen = new HashSet<>();
        for (Element element : drawing.elements()) {
            if (!seen.add(element.id())) {
                faults.add("twice: " + element.id());
            }
        }
    }

    private static void sheet(Drawing drawing, List<String> faults) {
        Box sheet = new Box(-SLACK, -SLACK, drawing.width() + 2 * SLACK, drawing.height() + 2 * SLACK);
        for (Element element : drawing.elements()) {
            Box box = element.box();
            if (!sheet.contains(box) || box.width() < 0 || box.height() < 0 || Double.isNaN(box.x() + box.y())) {
                faults.add("off the sheet: " + element.id() + " " + box);
            }
        }
    }

    /// Nothing solid lies on anything solid, and nothing stands half on a card.
    private static void overlaps(Drawing drawing, List<String> faults) {
        List<Element> solid = drawing.elements().stream().filter(Layout::isSolid).toList();
        for (int at = 0; at < solid.size(); at++) {
            for (int other = at + 1; other < solid.size(); other++) {
                // The parts of one way around cards meet at its corners.
                boolean oneWay = solid.get(at).id().startsWith("access:")
                        && solid.get(other).id().startsWith("access:");
                if (!oneWay && body(solid.get(at)).overlaps(body(solid.get(other)))) {
                    faults.add("overlap: " + solid.get(at).id() + " and " + solid.get(other).id());
                }
            }
        }
        for (Element card : drawing.elements()) {
            for (Element element : drawing.elements()) {
                boolean inQuestion = card instanceof Card && !card.id().equals(element.id())
                        && (isSolid(element) || element instanceof Card);
                if (inQuestion && straddles(card.box(), body(element))) {
                    faults.add("half on " + card.id() + ": " + element.id());
                }
            }
        }
    }

    private static boolean isSolid(Element element) {
        return switch (element) {
            case Token _, TaskChip _, Label _, FigureElement _, Badge _, Progress _, Slot _ -> true;
            case Icon icon -> !icon.id().startsWith("mark:") && !icon.id().startsWith("failure:");
            case Bar bar -> !bar.id().startsWith("playhead")
                    && !bar.id().startsWith("mark:")
                    && !bar.id().startsWith("failure:");
            case Card _, Arrow _, Sparkline _, Ring _ -> false;
        };
    }

    /// The area that counts: of text the letters, without the air that a line has above and below; of a place the
    /// inside.
    private static Box body(Element element) {
        return switch (element) {
            case Label label -> letters(label.line());
            case Slot slot when slot.radius() < slot.box().height() / 2 - 1 ->
                new Box(slot.box().x(), slot.box().y(), 0, 0);
            default -> element.box().inset(SLACK, SLACK);
        };
    }

    private static Box letters(TextLine line) {
        double size = line.type().size();
        Box box = line.box();
        return new Box(box.x(), line.baseline() - 0.74 * size, box.width(), 0.76 * size);
    }

    private static boolean straddles(Box card, Box box) {
        return box.overlaps(card)
                && !new Box(card.x() - 1, card.y() - 1, card.width() + 2, card.height() + 2).contains(box)
                && !box.contains(card);
    }

    /// Text inside chips and discs stays inside.
    private static void text(Drawing drawing, List<String> faults) {
        for (Element element : drawing.elements()) {
            TextLine line = switch (element) {
                case TaskChip chip -> chip.name();
                case Token token -> token.name();
                case Badge badge -> badge.line();
                default -> null;
            };
            if (line != null && !element.box().contains(letters(line))) {
                faults.add("text runs out of " + element.id() + ": " + line.shown());
            }
        }
    }

    /// The smallest type on the sheet.
    public static double smallestType(Drawing drawing) {
        return drawing.elements().stream()
                .flatMap(Layout::lines)
                .mapToDouble(line -> line.type().size())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static Stream<TextLine> lines(Element element) {
        return switch (element) {
            case Label label -> Stream.of(label.line());
            case Token token -> Stream.of(token.name());
            case TaskChip chip -> Stream.of(chip.name());
            case Badge badge -> Stream.of(badge.line());
            case FigureElement figure -> Stream.of(figure.value(), figure.caption());
            case Arrow _, Bar _, Card _, Icon _, Progress _, Ring _, Slot _, Sparkline _ -> Stream.empty();
        };
    }

    /// How many of the snapshot's threads are neither on the sheet nor counted in a "+ n more".
    static int lost(Drawing drawing, Snapshot snapshot) {
        Set<ThreadId> missing = new HashSet<>(snapshot.threads().keySet());
        int counted = 0;
        for (Element element : drawing.elements()) {
            if (element instanceof Token token) {
                missing.remove(token.thread());
            } else if (element instanceof Label label && countsThreads(label)) {
                Matcher more = MORE.matcher(label.line().full());
                counted += more.matches() ? Integer.parseInt(more.group(1).replace("\u2009", "")) : 0;
            }
        }
        return missing.size() - counted;
    }

    private static boolean countsThreads(Label label) {
        return label.id().startsWith("more:") && !NOT_THREADS.contains(label.id());
    }
}

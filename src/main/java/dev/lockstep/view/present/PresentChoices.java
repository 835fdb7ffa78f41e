package dev.lockstep.view.present;

import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.text.Typesetter;
import dev.lockstep.explain.Spoken;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import dev.lockstep.session.frame.Lesson.AskedView;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.view.lesson.AnswerForm;
import dev.lockstep.view.lesson.AnswerForm.ShownOption;
import dev.lockstep.view.settings.WindowSettings;
import dev.lockstep.view.step.EndNotice;
import dev.lockstep.view.step.EndNotice.Tone;
import dev.lockstep.view.step.NumberedChoice;
import dev.lockstep.view.step.Steering;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Who goes next, each with its digit, or how the run ended. The more choices there are, the fewer words each has.
final class PresentChoices {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass MISSED = PseudoClass.getPseudoClass("missed");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    /// As many as there is room for; the others are counted.
    private static final int MOST = 9;

    private static final int ROWS = 4;

    /// So many choices are as high as one.
    private static final int FEW = 3;

    /// The heights of a choice and the gap below it, in units.
    private static final double HEIGHT = 46;

    private static final double GAP = 6;

    /// From large to small, in shares of the smallest type on the screen.
    private static final List<VerdictType> TYPES = List.of(
            new VerdictType(1.6, 1.25), new VerdictType(1.6, 1.05), new VerdictType(1.25, 1));

    /// The padding of a verdict, likewise.
    private static final double ASIDE = 1.6;

    private static final double ABOVE_AND_BELOW = 0.8;

    /// The height of a line, with a little air so that what is measured never comes short of what is laid out.
    private static final double LINE = 1.24;

    /// How much wider a verdict gets, over the end of the lanes, when it is too long for its place.
    private static final List<Double> WIDTHS = List.of(1.0, 1.4, 1.9, 2.4);

    private final Typesetter typesetter = new Typesetter(new FontMeasure());
    private final Pane pane;
    private final WindowSettings settings;
    private final Steering steering;
    private final AnswerForm answers;
    private PresentAreas areas = PresentAreas.of(1024, 768);
    private List<Offer> offered = List.of();
    private @Nullable EndNotice notice;

    /// The type of a verdict's word and of its message.
    private record VerdictType(double word, double message) {}

    /// A verdict as it has room.
    private record Verdict(String message, VerdictType type, double width) {}

    /// A choice, and the state in whose colour its thread is shown.
    private record Offer(NumberedChoice choice, ThreadSign sign) {}

    PresentChoices(Pane pane, WindowSettings settings, Steering steering, AnswerForm answers) {
        this.pane = pane;
        this.settings = settings;
        this.steering = steering;
        this.answers = answers;
        answers.onChange(this::fill);
        settings.palette().subscribe(palette -> fill());
    }

    void lay(PresentAreas next) {
        areas = next;
        fill();
    }

    /// @param frame null where threads are real, and nobody chooses
    /// @param asks whether a choice can be made
    void show(@Nullable StepFrame frame, boolean asks) {
        List<Offer> now = new ArrayList<>();
        if (frame != null && asks) {
            for (NumberedChoice choice : NumberedChoice.of(frame)) {
                ThreadView thread = frame.snapshot().thread(choice.option().thread());
                now.add(new Offer(choice, thread == null ? ThreadSign.READY : thread.sign()));
            }
        }
        EndNotice ended = frame == null ? null : EndNotice.of(frame);
        if (!now.equals(offered) || (ended == null ? notice != null : !ended.equals(notice))) {
            offered = now;
            notice = ended;
            fill();
        }
    }

    private void fill() {
        double unit = areas.unit();
        double width = areas.choices().width();
        double height = areas.choices().height();
        List<Node> nodes = new ArrayList<>();
        EndNotice ended = notice;
        AskedView asked = answers.lesson().question();
        if (asked != null && !asked.options().isEmpty()) {
            pane.getChildren().setAll(cells(asked.options().size(), 0, at -> option(asked, at)));
            return;
        }
        double top = 0;
        if (ended != null && offered.isEmpty()) {
            Verdict fitting = fitting(ended, width, height);
            nodes.add(at(verdict(ended, fitting), width - fitting.width(), 0, fitting.width(), height));
        } else if (ended != null) {
            Label word = new Label(ended.word() + ": " + ended.headline());
            word.getStyleClass().add("alarm");
            word.setAccessibleText(ended.word() + ". " + ended.message());
            word.setTooltip(new Tooltip(ended.message()));
            colour(word, ended);
            top = 40 * unit;
            nodes.add(at(word, 0, 0, width, 34 * unit));
        }
        int shown = Math.min(offered.size(), MOST);
        int cells = shown + (offered.size() > MOST ? 1 : 0);
        boolean brief = Math.ceilDiv(cells, top > 0 ? ROWS - 1 : ROWS) > 2;
        nodes.addAll(
                cells(
                        cells, top,
                        at -> at < shown ? button(offered.get(at), brief) : more(offered.size() - shown)));
        pane.getChildren().setAll(nodes);
    }

    /// So many cells in columns, below `top`.
    private List<Region> cells(int count, double top, IntFunction<Region> cell) {
        double unit = areas.unit();
        double width = areas.choices().width();
        double height = areas.choices().height();
        int rows = top > 0 ? ROWS - 1 : ROWS;
        int columns = Math.max(1, Math.ceilDiv(count, rows));
        double gap = GAP * unit;
        int high = columns == 1 ? Math.clamp(count, FEW, rows) : rows;
        double room = Math.min(HEIGHT * unit, (height - top - (high - 1) * gap) / high);
        double wide = (width - (columns - 1) * gap) / columns;
        List<Region> cells = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            int row = columns == 1 ? at : at / columns;
            int column = columns == 1 ? 0 : at % columns;
            cells.add(at(cell.apply(at), column * (wide + gap), top + row * (room + gap), wide, room));
        }
        return cells;
    }

    /// A possible answer; once it was judged, with the sign of what is right and of what was not.
    private Button option(AskedView asked, int option) {
        ShownOption shown = answers.option(asked, option);
        Button button = new Button(shown.text());
        Label key = new Label(Integer.toString(option + 1));
        key.getStyleClass().add("key");
        button.setGraphic(key);
        button.setMnemonicParsing(false);
        button.setId("presented-option-" + (option + 1));
        button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        button.setFocusTraversable(false);
        button.getStyleClass().setAll("presented-choice", "presented-option");
        button.pseudoClassStateChanged(MARKED, shown.marked());
        button.pseudoClassStateChanged(GOOD, shown.right() && shown.marked());
        button.pseudoClassStateChanged(MISSED, shown.missed());
        button.pseudoClassStateChanged(WRONG, shown.wrong());
        button.setOnAction(pressed -> answers.mark(option));
        return button;
    }

    private static Region at(Region node, double x, double y, double width, double height) {
        node.setManaged(false);
        node.resizeRelocate(x, y, width, height);
        return node;
    }

    private Button button(Offer offer, boolean brief) {
        EnabledChoice option = offer.choice().option();
        int number = offer.choice().number();
        SignStyle style = SignStyle.of(offer.sign());
        Palette palette = settings.palette().get();
        String whole = option.thread().name() + " · " + option.label();
        Button button = new Button(brief ? option.choice() : whole);
        if (offer.choice().hasKey()) {
            Label key = new Label(Integer.toString(number));
            key.getStyleClass().add("key");
            button.setGraphic(key);
        }
        button.setMnemonicParsing(false);
        button.setId("presented-choice-" + number);
        button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        button.setFocusTraversable(false);
        button.getStyleClass().setAll("presented-choice");
        button.setStyle(
                "-ls-choice: %s; -ls-choice-text: %s;"
                        .formatted(palette.hex(style.fill()), palette.hex(style.text())));
        button.setOnAction(pressed -> steering.choose(option));
        button.setAccessibleText(whole);
        return button;
    }

    private static Label more(int left) {
        Label more = new Label("+ " + left);
        more.getStyleClass().add("more");
        return more;
    }

    /// The whole message in the largest type that has room; otherwise the first failure and how many others there are;
    /// in a wider place only if even that has no room. Nothing is cut.
    private Verdict fitting(EndNotice ended, double width, double height) {
        List<String> messages = ended.others() == 0
                ? List.of(ended.message())
                : List.of(ended.message(), ended.first() + "\n" + Spoken.language().more(ended.others()));
        for (double times : WIDTHS) {
            for (String message : messages) {
                for (VerdictType type : TYPES) {
                    if (fits(message, type, width * times, height)) {
                        return new Verdict(message, type, width * times);
                    }
                }
            }
        }
        return new Verdict(messages.getLast(), TYPES.getLast(), width * WIDTHS.getLast());
    }

    private boolean fits(String message, VerdictType type, double width, double height) {
        double em = areas.leastType();
        TextStyle style = FontFace.SANS.at(type.message() * em);
        double lines = message.lines()
                .mapToInt(line -> typesetter.wrap(line, style, width - ASIDE * em - 3, Integer.MAX_VALUE).size())
                .sum();
        return (type.word() + lines * type.message()) * LINE * em + ABOVE_AND_BELOW * em <= height;
    }

    private Region verdict(EndNotice ended, Verdict shown) {
        Label word = new Label(ended.word());
        word.getStyleClass().add("word");
        word.setStyle("-fx-font-size: " + shown.type().word() * areas.leastType() + "px;");
        Label message = new Label(shown.message());
        message.getStyleClass().add("message");
        message.setStyle("-fx-font-size: " + shown.type().message() * areas.leastType() + "px;");
        message.setWrapText(true);
        Tooltip whole = new Tooltip(ended.message());
        whole.setWrapText(true);
        whole.setStyle("-fx-font-size: " + areas.leastType() + "px;");
        whole.setMaxWidth(areas.sentence().width());
        message.setTooltip(whole);
        VBox box = new VBox(word, message);
        box.getStyleClass().add("presented-verdict");
        box.setAccessibleText(ended.word() + ". " + ended.message());
        colour(box, ended);
        return box;
    }

    private static void colour(Node node, EndNotice ended) {
        node.pseudoClassStateChanged(GOOD, ended.tone() == Tone.GOOD);
        node.pseudoClassStateChanged(OPEN, ended.tone() == Tone.OPEN);
    }
}

package dev.lockstep.view.present;

import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.text.Typesetter;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.question.QuestionWords;
import dev.lockstep.session.frame.Lesson.AskedView;
import dev.lockstep.session.frame.Lesson.ChallengeView;
import dev.lockstep.session.frame.Lesson.JudgedAnswer;
import dev.lockstep.session.frame.StepFrame.PartnerParting;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.pen.Fonts;
import dev.lockstep.view.step.NarrationController;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// What the last step did, in large type, the names of threads bold. A longer text gets a third line and smaller type,
/// never the smallest there is; what then has no room is cut after a word.
final class PresentSentence {
    /// From large to small, in units, each with the lines that have room.
    private static final List<Type> TYPES = List.of(new Type(34, 2), new Type(30, 2), new Type(26, 3));

    private record Type(double size, int lines) {}

    private final TextFlow flow;
    private final Fonts fonts;
    private final Typesetter typesetter = new Typesetter(new FontMeasure());
    private final Tooltip whole = new Tooltip();
    private PresentAreas areas = PresentAreas.of(1024, 768);
    private String shown = "";
    private boolean complains;
    private List<String> names = List.of();

    PresentSentence(TextFlow flow, Fonts fonts) {
        this.flow = flow;
        this.fonts = fonts;
        whole.setWrapText(true);
        Tooltip.install(flow, whole);
    }

    void lay(PresentAreas next) {
        areas = next;
        whole.setStyle("-fx-font-size: " + next.leastType() + "px;");
        whole.setMaxWidth(next.sentence().width());
        fill();
    }

    /// @param lecture what a lecture says of this state; empty where it says nothing
    void show(StepFrame frame, String lecture) {
        boolean wrong = !frame.complaint().isEmpty();
        String text = wrong ? frame.complaint() : lecture.isEmpty() ? told(frame) : lecture;
        List<String> threads = frame.snapshot().threads().keySet().stream()
                .map(ThreadId::name)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        if (!text.equals(shown) || wrong != complains || !threads.equals(names)) {
            shown = text;
            complains = wrong;
            names = threads;
            fill();
        }
    }

    /// The open question, or what explains its answer; otherwise what the last step did, and how a challenge stands.
    private static String told(StepFrame frame) {
        AskedView asked = frame.next().lesson().question();
        ChallengeView dared = frame.next().lesson().challenge();
        if (asked == null) {
            String step = sentences(frame);
            return dared == null || dared.told().isEmpty() ? step : step + " " + dared.told();
        }
        QuestionWords words = Spoken.language().questions();
        JudgedAnswer judged = asked.judged();
        return judged == null
                ? asked.isLookedFor()
                        ? words.lookedFor()
                        : asked.text() + (asked.wantsAll() ? " " + words.markAll() + "." : "")
                : (judged.right() ? words.right() : words.wrong()) + ". " + String.join(" ", judged.why());
    }

    /// What the last step did or, where the run parts from that of its partner, how.
    private static String sentences(StepFrame frame) {
        PartnerParting parting = frame.narration().parting();
        return parting != null && parting.common() == frame.position().step()
                ? parting.sentences()
                : NarrationController.sentences(frame);
    }

    private void fill() {
        Type type = TYPES.stream().filter(this::holds).findFirst().orElse(TYPES.getLast());
        String text = cut(type);
        whole.setText(shown);
        flow.setAccessibleText(shown);
        List<Text> parts = new ArrayList<>();
        int from = 0;
        if (!names.isEmpty()) {
            Matcher found = Pattern.compile(
                    "(?<![\\w:.\"-])(?:" + names.stream().map(Pattern::quote).collect(Collectors.joining("|"))
                            + ")(?![\\w:\"-])")
                    .matcher(text);
            while (found.find()) {
                parts.add(part(text.substring(from, found.start()), FontFace.SANS, type));
                parts.add(part(found.group(), FontFace.SANS_BOLD, type));
                from = found.end();
            }
        }
        parts.add(part(text.substring(from), FontFace.SANS, type));
        parts.removeIf(part -> part.getText().isEmpty());
        exchange(parts);
    }

    /// Takes the parts for those of the sentence before, out of sight. In sight, JavaFX paints anew only where it takes
    /// the single parts to have stood and to stand now, and is wrong where a second sentence comes before the first was
    /// painted (JDK-8231864): ends of old sentences stay, and new ones lack theirs.
    private void exchange(List<Text> parts) {
        boolean inSight = flow.isVisible();
        flow.setVisible(false);
        flow.getChildren().setAll(parts);
        flow.setVisible(inSight);
    }

    private Text part(String text, FontFace face, Type type) {
        Text part = new Text(text);
        part.setFont(fonts.of(face.at(type.size() * areas.unit())));
        part.getStyleClass().setAll(complains ? "complaint" : "words");
        return part;
    }

    /// Whether the whole text has room, were it all bold.
    private boolean holds(Type type) {
        return String.join(" ", lines(shown, type)).equals(shown.strip());
    }

    private List<String> lines(String text, Type type) {
        TextStyle bold = FontFace.SANS_BOLD.at(type.size());
        return typesetter.wrap(text, bold, areas.sentence().width() / areas.unit() - 2, type.lines());
    }

    /// The text, or as many of its words as have room.
    private String cut(Type type) {
        String text = shown.strip();
        if (holds(type)) {
            return text;
        }
        int end = text.length();
        String beginning = text;
        while (end > 0 && !String.join(" ", lines(beginning, type)).equals(beginning)) {
            end = text.lastIndexOf(' ', end - 1);
            beginning = end <= 0 ? "…" : text.substring(0, end) + " …";
        }
        return beginning;
    }
}

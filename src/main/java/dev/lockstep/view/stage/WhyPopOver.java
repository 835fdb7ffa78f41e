package dev.lockstep.view.stage;

import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Reason.MomentUnit;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.Why;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// "Why is it stuck?": names the lock or operation that a thread waits for, the holder, and since when; kept up to date
/// while it is open.
public final class WhyPopOver {
    private static final double WIDTH = 300;
    private static final double USUAL_TYPE = 13;

    private final VBox lines = new VBox();
    private @Nullable PopOver opened;
    private List<String> told = List.of();
    private @Nullable ThreadId thread;
    private @Nullable Snapshot snapshot;
    private MomentUnit since = MomentUnit.TIME;

    public WhyPopOver() {
        lines.getStyleClass().add("why");
        lines.setPrefWidth(WIDTH);
    }

    /// Made when it is first asked for.
    private PopOver popOver() {
        PopOver before = opened;
        if (before != null) {
            return before;
        }
        PopOver popOver = new PopOver(lines);
        // Its own sheet is light whatever the theme, and would come before ours.
        popOver.getRoot().getStylesheets().clear();
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setFadeInDuration(Duration.ZERO);
        popOver.setFadeOutDuration(Duration.ZERO);
        popOver.setOnHidden(hidden -> thread = null);
        opened = popOver;
        return popOver;
    }

    /// From now on its words have this size.
    ///
    /// @param type in pixels
    public void type(double type) {
        lines.setStyle("-fx-font-size: " + type + "px;");
        lines.setPrefWidth(WIDTH / USUAL_TYPE * type);
    }

    /// Opens beside a token.
    public void open(Node at, Token token) {
        if (snapshot == null) {
            return;
        }
        thread = token.thread();
        told = List.of();
        tell();
        popOver().show(at);
    }

    /// Updates the sentences from the newest frame.
    public void show(Frame frame) {
        snapshot = frame.snapshot();
        StepFrame step = frame.stepped();
        if (step != null && step.next().lesson().conceals()) {
            // Why a thread is stuck says that it is, which may be what the open question asks.
            snapshot = null;
            hide();
        }
        since = step != null && step.origin().simulated() ? MomentUnit.STEP : MomentUnit.TIME;
        if (thread != null) {
            tell();
        }
    }

    public void hide() {
        if (opened != null) {
            opened.hide(Duration.ZERO);
        }
    }

    private void tell() {
        ThreadId asked = thread;
        Snapshot now = snapshot;
        if (asked == null || now == null) {
            return;
        }
        List<String> sentences = WhyText.of(now, asked, since);
        if (sentences.equals(told)) {
            return;
        }
        told = sentences;
        List<Label> labels = new ArrayList<>();
        for (String sentence : sentences) {
            Label label = new Label(sentence);
            label.setWrapText(true);
            label.getStyleClass().add(labels.isEmpty() ? "heading" : "sentence");
            labels.add(label);
        }
        lines.getChildren().setAll(labels);
    }

    /// The text on a thread: a heading, then plain sentences.
    private static final class WhyText {
        private WhyText() {}

        static List<String> of(Snapshot snapshot, ThreadId thread, MomentUnit since) {
            ThreadView view = snapshot.thread(thread);
            if (view == null) {
                return List.of(thread.name(), Spoken.language().threadGone());
            }
            List<String> lines = new ArrayList<>();
            lines.add(thread.name() + " · " + Spoken.language().sign(view.sign()));
            List<String> reasons = Why.isItStuck(snapshot, thread, since);
            lines.addAll(
                    reasons.isEmpty() && !view.sign().isOver() ? List.of(Spoken.language().nothingHolds()) : reasons);
            return lines;
        }
    }
}

package dev.lockstep.view.window;

import dev.lockstep.view.labels.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Notices, in a place of their own that covers nothing. One of a success goes by itself after a while. An error stays
/// until a person has closed it: of several the oldest is shown, with how many there are, and the same again only
/// raises its count. For the JavaFX thread only.
final class Notices {
    /// Long enough to read a line of words and a path.
    static final Duration A_WHILE = Duration.seconds(6);

    private final Timer timer;
    private final List<Mistake> errors = new ArrayList<>();
    private final Row error = new Row("error", "mdi2a-alert-circle-outline", this::closeError);
    private final Row success = new Row("success", "mdi2c-check-circle-outline", this::closeSuccess);
    private @Nullable Pane place;

    /// Calls back once after a while.
    interface Timer {
        /// In place of an earlier call that is still due.
        void start(Duration time, Runnable then);
    }

    /// An error that nobody has read yet.
    private record Mistake(String message, int count) {
        String text() {
            return count == 1 ? message : Labels.text("noticeTimes", message, Integer.toString(count));
        }
    }

    Notices() {
        this(new WallTimer());
    }

    Notices(Timer timer) {
        this.timer = timer;
    }

    /// @param target as high as the notices that are shown
    void appearOn(Pane target) {
        place = target;
        show();
    }

    /// Shows that something went wrong, until it is closed.
    void error(String message) {
        if (message.isBlank()) {
            return;
        }
        for (int at = 0; at < errors.size(); at++) {
            Mistake known = errors.get(at);
            if (known.message().equals(message)) {
                errors.set(at, new Mistake(message, known.count() + 1));
                show();
                return;
            }
        }
        errors.add(new Mistake(message, 1));
        show();
    }

    /// Shows that something was done, for a while.
    void success(String message) {
        success.say(message);
        timer.start(A_WHILE, this::closeSuccess);
        show();
    }

    /// @param size of the words, in pixels; 0 for the usual one
    void type(double size) {
        error.type(size);
        success.type(size);
    }

    /// Closes what is shown: an error first.
    ///
    /// @return whether there was any
    boolean close() {
        if (!errors.isEmpty()) {
            closeError();
        } else if (!success.text().isEmpty()) {
            closeSuccess();
        } else {
            return false;
        }
        return true;
    }

    private void closeError() {
        if (!errors.isEmpty()) {
            errors.removeFirst();
        }
        show();
    }

    private void closeSuccess() {
        success.say("");
        show();
    }

    private void show() {
        error.say(errors.isEmpty() ? "" : errors.getFirst().text());
        error.more(errors.size() > 1 ? Labels.text("oneNoticeOf", Integer.toString(errors.size())) : "");
        Pane target = place;
        if (target == null) {
            return;
        }
        List<HBox> rows = new ArrayList<>();
        for (Row row : List.of(error, success)) {
            if (!row.text().isEmpty()) {
                rows.add(row.node);
            }
        }
        if (!target.getChildren().equals(rows)) {
            target.getChildren().setAll(rows);
        }
    }

    /// A line of words with a sign, and a way to close it.
    private static final class Row {
        final HBox node;
        private final Label words = new Label();
        private final Label more = new Label();
        private final Tooltip whole = new Tooltip();

        Row(String kind, String sign, Runnable close) {
            words.setId("notice-" + kind);
            FontIcon signs = new FontIcon(sign);
            FontIcon cross = new FontIcon("mdi2c-close");
            words.setGraphic(signs);
            words.setWrapText(true);
            words.setMaxWidth(Double.MAX_VALUE);
            words.setTooltip(whole);
            whole.setWrapText(true);
            whole.setMaxWidth(600);
            HBox.setHgrow(words, Priority.ALWAYS);
            more.setMinWidth(HBox.USE_PREF_SIZE);
            more.getStyleClass().add("more");
            Button closes = new Button("", cross);
            closes.setId("close-" + kind);
            closes.accessibleTextProperty().bind(Labels.live("closeNotice"));
            Tooltip tip = new Tooltip();
            tip.textProperty().bind(Labels.live("closeNoticeHint"));
            closes.setTooltip(tip);
            closes.setMinWidth(HBox.USE_PREF_SIZE);
            closes.setOnAction(pressed -> close.run());
            node = new HBox(words, more, closes);
            node.getStyleClass().addAll("notice", kind);
        }

        void say(String text) {
            if (!text.equals(words.getText())) {
                words.setText(text);
                whole.setText(text);
            }
        }

        void more(String text) {
            more.setText(text);
        }

        String text() {
            return words.getText();
        }

        /// A rule for words and one for signs, since the em of an icon is its own size, and its style its own too.
        void type(double size) {
            String sheet = String.format(
                    Locale.ROOT,
                    "data:text/css,.notice{-fx-font-size:%.1fpx}.notice%%20.ikonli-font-icon{-fx-icon-size:%.0fpx}",
                    size, size);
            List<String> wanted = size > 0 ? List.of(sheet) : List.of();
            if (!node.getStylesheets().equals(wanted)) {
                node.getStylesheets().setAll(wanted);
            }
        }
    }

    private static final class WallTimer implements Timer {
        private final PauseTransition pause = new PauseTransition();

        @Override
        public void start(Duration time, Runnable then) {
            pause.setDuration(time);
            pause.setOnFinished(over -> then.run());
            pause.playFromStart();
        }
    }
}

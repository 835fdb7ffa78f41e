package dev.lockstep.view.lecture;

import dev.lockstep.explain.Spoken;
import dev.lockstep.file.LocalText;
import dev.lockstep.lecture.LectureStop;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.library.LectureCard;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The text of the stop above the stage, with what is to be done there and the ways to other stops.
public final class LectureController {
    private final OpenLecture open;
    private final ToIntFunction<LectureCard> unsaved;
    private final Consumer<LectureStop> front;
    private @Nullable LectureStop arranged;

    @FXML
    private VBox lecture;

    @FXML
    private Label lectureTitle;

    @FXML
    private Label stopNumber;

    @FXML
    private Label stopText;

    @FXML
    private VBox speakerNote;

    @FXML
    private Label speakerText;

    @FXML
    private ToggleButton speaker;

    @FXML
    private Button stopAsk;

    @FXML
    private Button stopDare;

    @FXML
    private Button stopBefore;

    @FXML
    private Button stopAgain;

    @FXML
    private Button stopNext;

    @FXML
    private Button endLecture;

    @FXML
    private Label unsavedAnswers;

    /// @param unsaved how many answers to a lecture are in no file
    /// @param front brings to the front what a stop shows
    public LectureController(OpenLecture open, ToIntFunction<LectureCard> unsaved, Consumer<LectureStop> front) {
        this.open = open;
        this.unsaved = unsaved;
        this.front = front;
    }

    @FXML
    private void initialize() {
        for (Node each : new Node[]{lecture, speakerNote, stopAsk, stopDare, speaker, unsavedAnswers}) {
            each.managedProperty().bind(each.visibleProperty());
        }
        stopBefore.setOnAction(pressed -> open.back());
        stopNext.setOnAction(pressed -> open.next());
        stopAgain.setOnAction(pressed -> open.again());
        endLecture.setOnAction(pressed -> open.end());
        stopAsk.setOnAction(pressed -> open.next());
        stopDare.setOnAction(pressed -> open.dare());
        speaker.setOnAction(pressed -> fill());
        open.onChange(this::fill);
        Labels.renewals().subscribe(this::fill);
    }

    /// Shows or hides the speaker's note.
    public void toggleSpeaker() {
        if (speaker.isVisible()) {
            speaker.setSelected(!speaker.isSelected());
            fill();
        }
    }

    private void fill() {
        LectureCard card = open.lecture().orElse(null);
        LectureStop stop = open.stop().orElse(null);
        lecture.setVisible(card != null);
        if (card == null || stop == null) {
            arranged = null;
            return;
        }
        if (!stop.equals(arranged)) {
            arranged = stop;
            front.accept(stop);
        }
        String code = Spoken.language().code();
        lectureTitle.setText(card.title());
        stopNumber.setText((open.number() + 1) + " / " + card.lecture().stops().size());
        stopText.setText(stop.text().in(code));
        LocalText note = stop.speaker();
        speaker.setVisible(note != null);
        speakerNote.setVisible(note != null && speaker.isSelected() && !open.isAsked());
        speakerText.setText(note == null ? "" : note.in(code));
        stopAsk.setVisible(open.isToAsk());
        stopDare.setVisible(open.goal() != null);
        stopBefore.setDisable(!open.hasBefore());
        stopNext.setDisable(!open.hasNext() && !open.isToAsk());
        int left = unsaved.applyAsInt(card);
        unsavedAnswers.setVisible(left > 0);
        unsavedAnswers.setText(Integer.toString(left));
    }
}

package dev.lockstep.view.window;

import static dev.lockstep.testing.WindowState.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testing.Mouse;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.outcome.AlikeNames;
import dev.lockstep.explore.run.RunOutcome;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.Outcome.Stuck;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.ExploreFrame.SearchState.Phase;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import dev.lockstep.testing.WindowExtension;
import org.testfx.framework.junit5.Start;

/// The window while orders are searched, over a tale instead of a session.
@ExtendWith(WindowExtension.class)
class ExploreWindowTest {
    private final ExploreStub library = new ExploreStub();
    private @Nullable LockstepWindow window;

    @Start
    void open(Stage stage) {
        window = new LockstepWindow(
                stage,
                library,
                new StubPictures(library.asked),
                new Preferences(Theme.DARK, 1, ExploreStub.TALE, WatchMode.EXPLORE, 1440, 900, true));
        stage.show();
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void theStageMakesRoomForWhatWasFound(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#counter-schedules").equals("1\u202f204"));
        until(() -> robot.lookup("#explore").query().isVisible());
        until(() -> !robot.lookup("#stage").query().isVisible());
        until(() -> text(robot, "#searchHeadline").startsWith("Every order in which 3 threads can run, searched."));
        until(() -> text(robot, "#position").equals("step 8"));
        assertThat(robot.lookup(".choices").query().isVisible()).isFalse();
    }

    @Test
    void countersSayWhatWasCovered(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#counter-coverage").equals("every order"));
        until(() -> text(robot, "#counter-time").equals("0.08 s"));
        assertThat(text(robot, "#counter-pruned")).isEqualTo("36\u202f118");
        assertThat(text(robot, "#counter-failures")).isEqualTo("2");
        until(
                () -> robot.lookup(".status-bar .label").<Labeled>queryAll().stream()
                        .anyMatch(
                                label -> label.getText()
                                        .startsWith("Complete · partial-order reduction · sequential consistency")));
    }

    @Test
    void aSearchThatWasCutShortIsNoProof(FxRobot robot) throws TimeoutException {
        library.tell(
                Phase.DONE, new SearchReport(
                        false, "stopped at 10,000 schedules: no failure among them, not a proof",
                        List.of("not every order"), List.of(), List.of(), List.of(), List.of()));
        until(() -> text(robot, "#counter-coverage").equals("not every order"));
        until(
                () -> texts(robot, ".counter > .caption")
                        .contains("stopped at 10,000 schedules: no failure among them, not a proof"));
        until(() -> text(robot, "#judgementText").contains("no proof"));
        until(() -> !robot.lookup("#challenge").query().isVisible());
    }

    @Test
    void whatNoOrderShowsIsSaid(FxRobot robot) throws TimeoutException {
        library.tell(
                Phase.DONE, new SearchReport(
                        true, "every order, 6 schedules", List.of(), List.of(), List.of(), List.of(),
                        List.of("sometimes: computing = 2")));
        until(() -> text(robot, "#judgementText").equals("“sometimes: computing = 2” was seen in no order."));
        until(() -> text(robot, "#counter-failures").equals("1"));
    }

    @Test
    void outcomesAreShownWhenTheyAreClicked(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#outcomes").queryListView().getItems().size() == 2);
        Mouse.click(robot, ".outcome .sign.ok");
        asked("outcome 0");
        until(() -> text(robot, "#shownHeading").startsWith("ONE ORDER THAT ENDS SO · 18 STEPS"));
        Mouse.click(robot, "#watchRun");
        asked("watch tale AAAAAAAAABBBBBBBBB");
    }

    @Test
    void outcomesThatDifferByWhoDidItAreOneRowAndOpenOnAClick(FxRobot robot) throws TimeoutException {
        library.tell(Phase.DONE, anyOfThree());
        ListView<?> outcomes = robot.lookup("#outcomes").queryListView();
        until(
                () -> labels(robot).equals(
                        List.of(
                                "any one of Ann, Bob, Cid waits for lock the_one_at_the_very_end_of_the_row, for ever",
                                "finished")));

        Mouse.click(robot, "any one of Ann, Bob, Cid waits for lock the_one_at_the_very_end_of_the_row, for ever");
        asked("outcome 0");
        List<String> opened = List.of(
                "any one of Ann, Bob, Cid waits for lock the_one_at_the_very_end_of_the_row, for ever",
                "Ann waits for lock the_one_at_the_very_end_of_the_row, for ever",
                "Bob waits for lock the_one_at_the_very_end_of_the_row, for ever",
                "Cid waits for lock the_one_at_the_very_end_of_the_row, for ever", "finished");
        until(() -> labels(robot).equals(opened));
        Mouse.click(robot, "Cid waits for lock the_one_at_the_very_end_of_the_row, for ever");
        asked("outcome 3");

        robot.interact(() -> outcomes.getSelectionModel().select(0));
        robot.interact(() -> robot.lookup("#searchAgain").query().requestFocus());
        robot.type(KeyCode.TAB);
        assertThat(outcomes.isFocusVisible()).isTrue();
        robot.type(KeyCode.LEFT);
        until(() -> labels(robot).size() == 2);
        robot.type(KeyCode.RIGHT);
        until(() -> labels(robot).equals(opened));
        Mouse.click(robot, ".outcome .gutter");
        until(() -> labels(robot).size() == 2);
        assertThat(outcomes.getSelectionModel().getSelectedIndex()).isZero();
    }

    @Test
    void theWordsOfAnOutcomeAreNeverCutHoweverNarrowTheWindow(FxRobot robot) throws TimeoutException {
        library.tell(Phase.DONE, anyOfThree());
        robot.interact(() -> {
            robot.lookup("#explore").query().getScene().getWindow().setWidth(1024);
            robot.lookup("#explore").query().getScene().getWindow().setHeight(700);
        });
        until(() -> robot.lookup(".outcome .words").<Label>queryAll().size() == 2);
        until(
                () -> robot.lookup(".outcome .words").<Label>queryAll().stream()
                        .allMatch(
                                label -> label.lookup(".text") instanceof Text text
                                        && text.getText().equals(label.getText()) && label.getHeight() > 0
                                        && label.getHeight() >= text.getLayoutBounds().getHeight() - 1));
    }

    @Test
    void whatIsFoundWhileASearchGoesOnStandsBelowWhatWasFoundBefore(FxRobot robot) throws TimeoutException {
        SearchReport all = anyOfThree();
        library.tell(Phase.SEARCHING, first(all, 1));
        ListView<?> outcomes = robot.lookup("#outcomes").queryListView();
        until(() -> labels(robot).equals(List.of("Ann waits for lock the_one_at_the_very_end_of_the_row, for ever")));
        until(() -> text(robot, "#counter-coverage").equals("searching…"));
        robot.interact(() -> outcomes.getSelectionModel().select(0));
        library.tell(Phase.SEARCHING, first(all, 2));
        until(
                () -> labels(robot)
                        .equals(
                                List.of(
                                        "one of Ann, Bob, Cid waits for lock the_one_at_the_very_end_of_the_row, for ever")));
        assertThat(outcomes.getSelectionModel().getSelectedIndex()).isZero();
        library.tell(Phase.DONE, all);
        until(() -> labels(robot).size() == 2);
        assertThat(outcomes.getSelectionModel().getSelectedIndex()).isZero();
    }

    /// The words of the rows in sight, from above.
    private static List<String> labels(FxRobot robot) {
        return robot.lookup(".outcome-cell").<ListCell<?>>queryAll().stream()
                .filter(cell -> !cell.isEmpty())
                .sorted(Comparator.comparingInt(ListCell::getIndex))
                .map(cell -> ((Label) cell.lookup(".words")).getText())
                .toList();
    }

    /// Each of three alike threads may be stuck, and all may be well.
    private static SearchReport anyOfThree() {
        List<String> alike = List.of("Ann", "Bob", "Cid");
        List<SearchReport.Ended> outcomes = new ArrayList<>(alike.stream().map(ExploreWindowTest::stuck).toList());
        outcomes.add(1, new SearchReport.Ended(RunOutcome.FINISHED, Map.of(), List.of(), true, 9, "AB"));
        return new SearchReport(
                true, "every order", List.of(), outcomes,
                List.of(
                        new SearchReport.AlikeOutcomes(List.of(0, 2, 3), new AlikeNames(List.of(alike), true)),
                        SearchReport.AlikeOutcomes.alone(1)),
                List.of(), List.of());
    }

    /// What was found of it at first: so many of the outcomes in which somebody is stuck.
    private static SearchReport first(SearchReport all, int stuck) {
        List<SearchReport.Ended> outcomes = all.outcomes().stream().filter(each -> !each.ok()).limit(stuck).toList();
        List<Integer> indices = IntStream.range(0, stuck).boxed().toList();
        AlikeNames names = stuck == 1
                ? AlikeNames.NONE
                : new AlikeNames(all.alike().getFirst().names().sets(), false);
        return new SearchReport(
                false, "", List.of(), outcomes, List.of(new SearchReport.AlikeOutcomes(indices, names)), List.of(),
                List.of());
    }

    private static SearchReport.Ended stuck(String thread) {
        Stuck one = new Stuck(
                new ThreadId(thread), StepOperation.of("take lock the_one_at_the_very_end_of_the_row"), "", null,
                false);
        return new SearchReport.Ended(
                new RunOutcome(List.of(new FailureKey.WaitsForever(List.of(one)))), Map.of(), List.of(), false, 3,
                "AB");
    }

    @Test
    void theShortestFailureIsToldStepByStepAndAStepIsGoneTo(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#shownHeading").equals("SHORTEST FAILURE · 8 STEPS, 7 SWITCHES"));
        ListView<?> sentences = robot.lookup("#sentences").queryListView();
        until(() -> sentences.getItems().size() == 8);
        // The list keeps the last step in sight, beside it as many before as the screen has room for.
        until(() -> robot.lookup("A takes its step 7").tryQuery().isPresent());
        Mouse.click(robot, "A takes its step 7");
        asked("jump 7");
        until(() -> text(robot, "#position").equals("step 7"));
    }

    @Test
    void watchingTheFailureLeadsToStepAtThatSchedule(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#actions").query().isVisible());
        Mouse.click(robot, "#watchRun");
        asked("watch tale " + ExploreStub.DEADLOCK);
        until(() -> robot.lookup("#stage").query().isVisible());
        until(() -> robot.lookup("#mode-step").<ToggleButton>query().isSelected());
        until(() -> !robot.lookup("#explore").query().isVisible());
        assertThat(library.asked).doesNotContain("open tale STEP");
    }

    @Test
    void anotherFailureIsChosenBelow(FxRobot robot) throws TimeoutException {
        until(() -> text(robot, "#failures").equals("Failure 1 of 2"));
        Mouse.click(robot, "#failures");
        until(() -> robot.lookup("2  “never: hits = 1” broke: hits = 1 · 6 steps").tryQuery().isPresent());
        Mouse.click(robot, "2  “never: hits = 1” broke: hits = 1 · 6 steps");
        asked("failure 1");
        until(() -> text(robot, "#shownFailure").equals("Failure 2 of 2"));
    }

    @Test
    void twoOrdersStandSideBySideAndTheFirstChoiceThatDiffersIsMarked(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#compareRun").query().isVisible());
        Mouse.click(robot, "#compareRun");
        until(() -> robot.lookup("✓  hits = 0 · 1\u202f180 orders").tryQuery().isPresent());
        Mouse.click(robot, "✓  hits = 0 · 1\u202f180 orders");
        asked("compare 0 0");
        until(() -> robot.lookup(".divergence").tryQuery().isPresent());
        Node marked = robot.lookup(".list-cell:diverging").query();
        assertThat(marked.getAccessibleText()).startsWith("The first choice that differs: step 4, B");
        assertThat(text(robot, "#divergence")).isEqualTo("They begin alike and part at step 4.");
        Mouse.click(robot, "#closeComparison");
        asked("uncompare");
        until(() -> robot.lookup("#outcomes").query().getParent().getParent().isVisible());
    }

    @Test
    void aSearchThatGoesOnIsCancelled(FxRobot robot) throws TimeoutException {
        library.tell(Phase.SEARCHING, null);
        until(() -> robot.lookup("#cancelSearch").query().isVisible());
        until(() -> !robot.lookup("#searchAgain").query().isVisible());
        until(() -> text(robot, "#counter-coverage").equals("searching…"));
        until(() -> !robot.lookup("#actions").query().isVisible());
        Mouse.click(robot, "#cancelSearch");
        asked("cancel");
        until(() -> robot.lookup("#searchAgain").query().isVisible());
    }

    @Test
    void anotherPlanIsSearched(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#searchAgain").query().isVisible());
        Mouse.click(robot, "#searchPlan");
        until(() -> robot.lookup("#planSearch").tryQuery().isPresent());
        assertThat(robot.lookup("#planPreemptions").query().isDisabled()).isTrue();
        Mouse.click(Mouse.click(robot, "#planStrategy"), "Every order, one by one");
        until(() -> !robot.lookup("#planPreemptions").query().isDisabled());
        TextInputControl schedules = robot.lookup("#planSchedules").query();
        TextInputControl preemptions = robot.lookup("#planPreemptions").query();
        robot.interact(() -> {
            schedules.setText("many");
            preemptions.setText("2");
        });
        Mouse.click(robot, "#planSearch");
        until(() -> robot.lookup(".plan > .complaint").query().isVisible());
        assertThat(library.asked).noneMatch(asked -> asked.startsWith("search"));
        robot.interact(() -> schedules.setText("5 000"));
        Mouse.click(robot, "#planSearch");
        asked("search DFS 5000 2");
    }

    @Test
    void keysGoFromOneWayOfWatchingToAnotherAndBackToTheSameSearch(FxRobot robot) throws TimeoutException {
        asked("open tale EXPLORE");
        press(robot, KeyCode.DIGIT1);
        asked("open tale LIVE");
        press(robot, KeyCode.DIGIT3);
        until(() -> robot.lookup("#mode-explore").<ToggleButton>query().isSelected());
        press(robot, KeyCode.DIGIT1);
        until(() -> library.asked.stream().filter(asked -> asked.equals("open tale LIVE")).count() == 2);
        assertThat(library.asked).filteredOn("open tale EXPLORE"::equals).hasSize(1);
    }

    @Test
    void aScenarioWithoutAProgramCannotBeExplored(FxRobot robot) throws TimeoutException {
        asked("open tale EXPLORE");
        Mouse.click(robot, "#scenario-live-only");
        asked("open live-only LIVE");
        ToggleButton explore = robot.lookup("#mode-explore").query();
        until(explore::isDisabled);
        assertThat(explore.getAccessibleHelp()).contains("no program");
    }

    @Test
    void theChallengeOpensStep(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#challenge").query().isVisible());
        until(() -> text(robot, "#challengeText").endsWith("Shortest known: 6 steps."));
        Mouse.click(robot, "#play");
        asked("open tale STEP");
    }

    @Test
    void whatWentWrongIsSaid(FxRobot robot) throws TimeoutException {
        library.complain("The schedule does not fit.");
        until(() -> robot.lookup("#searchComplaint").query().isVisible());
        until(() -> text(robot, "#searchComplaint").equals("The schedule does not fit."));
    }

    @Test
    void noTextIsLeftBlackOnDark(FxRobot robot) throws TimeoutException {
        until(() -> robot.lookup("#actions").query().isVisible());
        List<String> dark = robot.lookup("#explore").lookup((Node node) -> node instanceof Labeled)
                .<Labeled>queryAll().stream()
                .filter(label -> label.isVisible() && label.getText() != null && !label.getText().isBlank())
                .filter(label -> !label.getStyleClass().contains("chip") && !label.getStyleClass().contains("primary"))
                .filter(label -> label.getParent() == null || !label.getParent().getStyleClass().contains("primary"))
                .filter(label -> label.getTextFill() instanceof Color colour && colour.getBrightness() < 0.5)
                .map(Labeled::getText)
                .toList();
        assertThat(dark).isEqualTo(List.of());
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).<Labeled>queryAll().stream().map(Labeled::getText).toList();
    }

    private static String text(FxRobot robot, String id) {
        // Counters are made anew when what they count is another.
        return robot.lookup(id).<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }

    private void asked(String what) throws TimeoutException {
        until(() -> library.asked.contains(what));
    }
}

package dev.lockstep.view.step;

import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.Spoken;
import dev.lockstep.session.control.ChooserPolicy;
import dev.lockstep.session.frame.RunEnd;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.view.chip.Chip;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.labels.Glossary;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.library.OpenScenario;
import dev.lockstep.view.settings.WindowSettings;
import dev.lockstep.view.step.ChoicesController.Offer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The enabled choices: a button for each, and the policy by which the run chooses when it goes by itself.
public final class ChoicesController implements FramePane {
    /// As many as there is room for; the others are in a menu.
    private static final int BUTTONS = 9;
    /// The width of a usual button with the gap behind it, and the height of two rows, in sizes of the type.
    private static final double BUTTON_EMS = 15.5;
    private static final double TWO_ROWS_EMS = 5;
    /// In a lower window the lanes and the stage need the room.
    private static final double HIGH_EMS = 56;

    /// The width that a button keeps, in sizes of the type, where a low window has room for one row only.
    private static final double LEAST_BUTTON_EMS = 7;

    /// Longer than any row of choices.
    private static final double ONE_ROW = 100_000;

    /// The ends of a run in which no thread can go on.
    private static final Set<OutcomeKind> STUCK = Set.of(OutcomeKind.DEADLOCK, OutcomeKind.WAITS_FOREVER);

    private final OpenScenario open;
    private final WindowSettings settings;
    private final Steering steering;
    private List<Offer> offered = List.of();
    private final Labels.Watch language = new Labels.Watch();
    private String scenario = "";
    private int threads;

    /// A choice, and the state in whose colour its thread is shown.
    record Offer(NumberedChoice choice, ThreadSign sign) {}

    @FXML
    private HBox row;

    @FXML
    private Label question;

    @FXML
    private FlowPane choices;

    @FXML
    private MenuButton policy;

    @FXML
    private SeedField seeds;

    public ChoicesController(OpenScenario open, WindowSettings settings, Steering steering) {
        this.open = open;
        this.settings = settings;
        this.steering = steering;
    }

    @FXML
    private void initialize() {
        row.managedProperty().bind(row.visibleProperty());
        // Before its first layout it is one row high, or it would push the divider up and leave it there.
        choices.prefWrapLengthProperty().bind(
                Bindings.when(choices.widthProperty().greaterThan(0)).then(choices.widthProperty()).otherwise(ONE_ROW));
        // Two rows of buttons stay two where a step leaves fewer: the lanes below would jump.
        row.heightProperty().subscribe(height -> row.setMinHeight(Math.max(row.getMinHeight(), height.doubleValue())));
        choices.widthProperty().subscribe(this::measure);
        question.fontProperty().subscribe(this::measure);
        for (ChooserPolicy each : ChooserPolicy.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.textProperty().bind(Labels.live(each));
            item.setUserData(each);
            item.setOnAction(chosen -> open.step().ifPresent(step -> step.policy(each)));
            policy.getItems().add(item);
        }
        policy.getTooltip().textProperty().bind(
                Labels.live(
                        () -> Labels.text("policyHint") + "\n" + Glossary.ofParts(String.valueOf(policy.getText())),
                        policy.textProperty()));
        seeds.setOnSeed(chosen -> open.step().ifPresent(step -> step.seed(chosen)));
        settings.palette().subscribe(palette -> fill());
    }

    private void measure() {
        anyHeight();
        fit();
    }

    /// In a low window the lanes need the room of a second row: there the longest buttons get shorter until one row has
    /// room for all, as far as they can still be read. Their whole words are in their tooltips.
    private void fit() {
        double em = question.getFont().getSize();
        List<Button> buttons = choices.getChildren().stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
        buttons.forEach(button -> ChoiceButton.atMost(button, Double.MAX_VALUE));
        if (isHigh() || choices.getWidth() <= 0 || buttons.size() < choices.getChildren().size()) {
            return;
        }
        choices.applyCss();
        double room = Math.floor(choices.getWidth() - Math.max(0, buttons.size() - 1) * choices.getHgap());
        List<Button> byWidth = buttons.stream()
                .sorted(Comparator.comparingDouble(button -> button.prefWidth(-1)))
                .toList();
        for (int at = 0; at < byWidth.size(); at++) {
            double share = Math.floor(room / (byWidth.size() - at));
            if (byWidth.get(at).prefWidth(-1) > share) {
                double most = share < LEAST_BUTTON_EMS * em ? Double.MAX_VALUE : share;
                byWidth.subList(at, byWidth.size()).forEach(button -> ChoiceButton.atMost(button, most));
                return;
            }
            room -= Math.ceil(byWidth.get(at).prefWidth(-1));
        }
    }

    private boolean isHigh() {
        Scene scene = row.getScene();
        return scene != null && scene.getHeight() >= HIGH_EMS * question.getFont().getSize();
    }

    /// Keeps two rows free from the start where the buttons of all threads may not fit into one, and the window is high
    /// enough.
    private void anyHeight() {
        double em = question.getFont().getSize();
        boolean two = isHigh() && choices.getWidth() > 0 && threads * BUTTON_EMS * em > choices.getWidth();
        choices.setMinHeight(two ? TWO_ROWS_EMS * em : Region.USE_COMPUTED_SIZE);
        row.setMinHeight(Region.USE_COMPUTED_SIZE);
    }

    @Override
    public void show(DrawnFrame shown) {
        boolean asks = shown.frame() instanceof StepFrame frame && frame.origin().simulated()
                && !frame.next().lesson().conceals();
        row.setVisible(asks);
        if (asks && shown.frame() instanceof StepFrame frame) {
            show(frame);
        }
    }

    private void show(StepFrame frame) {
        int now = frame.snapshot().threads().size();
        if (!frame.title().id().equals(scenario) || now > threads) {
            scenario = frame.title().id();
            threads = now;
            anyHeight();
        }
        String asked = asked(frame);
        if (!asked.equals(question.getText())) {
            question.setText(asked);
        }
        List<Offer> offers = offers(frame);
        if (language.isRenewed() || !offers.equals(offered)) {
            offered = offers;
            fill();
        }
        String decides = Labels.of(frame.next().policy());
        if (!decides.equals(policy.getText())) {
            policy.setText(decides);
        }
        policy.getItems().forEach(item -> {
            if (item instanceof RadioMenuItem radio) {
                radio.setSelected(frame.next().policy() == radio.getUserData());
            }
        });
        if (frame.origin().bySchedule()) {
            seeds.showSchedule();
        } else {
            seeds.show(frame.next().seed());
        }
    }

    /// The question. A run that was ended at the step limit, or for a livelock, has threads that could go on.
    private static String asked(StepFrame frame) {
        RunEnd finish = frame.position().finish();
        if (!frame.next().options().isEmpty()) {
            return Labels.text("whoGoesNext");
        }
        return Labels.text(finish == null || STUCK.contains(finish.kind()) ? "nobodyCanGo" : "runOver");
    }

    private static List<Offer> offers(StepFrame frame) {
        List<Offer> offers = new ArrayList<>();
        for (NumberedChoice choice : NumberedChoice.of(frame)) {
            ThreadView thread = frame.snapshot().thread(choice.option().thread());
            offers.add(new Offer(choice, thread == null ? ThreadSign.READY : thread.sign()));
        }
        return offers;
    }

    private void fill() {
        List<Node> buttons = new ArrayList<>();
        offered.stream()
                .limit(BUTTONS)
                .forEach(offer -> buttons.add(ChoiceButton.of(offer, settings.palette().get(), steering)));
        if (offered.size() > BUTTONS) {
            buttons.add(ChoiceButton.more(offered.subList(BUTTONS, offered.size()), steering));
        }
        choices.getChildren().setAll(buttons);
        fit();
    }

    /// The button of a choice: its key, the sign of an enabled thread, the thread's name and its operation, in the
    /// colours of the thread's state.
    private static final class ChoiceButton {
        private ChoiceButton() {}

        static Button of(Offer offer, Palette palette, Steering steering) {
            EnabledChoice option = offer.choice().option();
            SignStyle style = SignStyle.of(offer.sign());
            HBox signs = new HBox(4, Chip.glyph(Glyph.GO));
            signs.setAlignment(Pos.CENTER);
            if (offer.choice().hasKey()) {
                Label key = new Label(Integer.toString(offer.choice().number()));
                key.getStyleClass().add("key");
                signs.getChildren().addFirst(key);
            }
            Button button = new Button(text(option), signs);
            button.setMnemonicParsing(false);
            button.setId("choice-" + offer.choice().number());
            button.getStyleClass().add("choice");
            button.setUserData(
                    "-ls-choice: %s; -ls-choice-text: %s;"
                            .formatted(palette.hex(style.fill()), palette.hex(style.text())));
            atMost(button, Double.MAX_VALUE);
            button.setOnAction(pressed -> steering.choose(option));
            button.setTooltip(new Tooltip(hint(offer)));
            button.setAccessibleText(hint(offer));
            if (option.taken()) {
                button.getStyleClass().add("taken");
            }
            return button;
        }

        /// No wider than this, in pixels; [Double#MAX_VALUE] for as wide as the looks of the window allow.
        static void atMost(Button button, double width) {
            String most = width == Double.MAX_VALUE ? "" : String.format(Locale.ROOT, "-fx-max-width: %.0fpx;", width);
            button.setStyle(button.getUserData() + most);
        }

        /// A menu of the choices that have no button.
        static MenuButton more(List<Offer> offers, Steering steering) {
            MenuButton more = new MenuButton(Labels.text("moreChoices", Integer.toString(offers.size())));
            for (Offer offer : offers) {
                MenuItem item = new MenuItem(text(offer.choice().option()));
                item.setMnemonicParsing(false);
                item.setOnAction(chosen -> steering.choose(offer.choice().option()));
                more.getItems().add(item);
            }
            return more;
        }

        private static String text(EnabledChoice option) {
            return option.thread().name() + " · " + option.label()
                    + (option.taken() ? "  " + Labels.text("taken") : "");
        }

        private static String hint(Offer offer) {
            EnabledChoice option = offer.choice().option();
            String hint = "%s, %s: %s"
                    .formatted(option.thread().name(), Spoken.language().sign(offer.sign()), option.label());
            String told = option.taken() ? Labels.text("choiceHintTaken", hint) : hint;
            return offer.choice().hasKey()
                    ? Labels.text("choiceHintKey", told, Integer.toString(offer.choice().number()))
                    : told;
        }
    }
}

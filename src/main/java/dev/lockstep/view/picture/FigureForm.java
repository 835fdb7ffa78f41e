package dev.lockstep.view.picture;

import dev.lockstep.diagram.style.Palette;
import dev.lockstep.explain.Language;
import dev.lockstep.explain.Spoken;
import dev.lockstep.figure.FigureKind;
import dev.lockstep.figure.FigureLayout;
import dev.lockstep.figure.FigureLayout.Part;
import dev.lockstep.figure.choice.FigureChoice;
import dev.lockstep.figure.choice.FigureLook;
import dev.lockstep.figure.choice.FigureOrder;
import dev.lockstep.figure.choice.PictureGround;
import dev.lockstep.figure.choice.TextForm;
import dev.lockstep.figure.choice.TypedOption;
import dev.lockstep.figure.choice.WrongChoice;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.picture.PictureMaker.Offer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What a person chooses of a figure: the fields that its kind has, and the order that they make. For the JavaFX
/// thread.
public final class FigureForm {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /// How many steps of a run are shown.
    enum Extent {
        ONE,
        SEVERAL
    }

    private final Offer offer;
    private final Palette palette;
    private Runnable changed = () -> {};
    private Map<String, Control> byOption = Map.of();
    private boolean filling = true;

    @FXML
    private ChoiceBox<FigureKind> figureKind;

    @FXML
    private Node figureExtentRow;

    @FXML
    private ChoiceBox<Extent> figureExtent;

    @FXML
    private Node figureStepRow;

    @FXML
    private TextField figureStep;

    @FXML
    private Node figureRangeRow;

    @FXML
    private TextField figureFrom;

    @FXML
    private TextField figureTo;

    @FXML
    private Node figureStepsRow;

    @FXML
    private TextField figureSteps;

    @FXML
    private Node figureAgainstRow;

    @FXML
    private TextField figureAgainst;

    @FXML
    private ChoiceBox<PictureFile> format;

    @FXML
    private ChoiceBox<Palette> figureTheme;

    @FXML
    private Node figureLanguageRow;

    @FXML
    private ChoiceBox<String> figureLanguage;

    @FXML
    private TextField figureLayout;

    @FXML
    private TextField figureWidth;

    @FXML
    private Node scaleRow;

    @FXML
    private TextField scale;

    @FXML
    private Node figurePaceRow;

    @FXML
    private TextField figurePace;

    @FXML
    private ChoiceBox<PictureGround> figureGround;

    @FXML
    private Node figureTextRow;

    @FXML
    private ChoiceBox<TextForm> figureText;

    @FXML
    private CheckBox figureCrop;

    @FXML
    private CheckBox partTitle;

    @FXML
    private CheckBox partDescription;

    @FXML
    private CheckBox partLegend;

    @FXML
    private CheckBox partCaption;

    @FXML
    private TextField figureCaption;

    /// @param palette the colours to begin with
    public FigureForm(Offer offer, Palette palette) {
        this.offer = offer;
        this.palette = palette;
    }

    @FXML
    private void initialize() {
        byOption = Map.ofEntries(
                Map.entry("--step", figureStep), Map.entry("--from", figureFrom), Map.entry("--to", figureTo),
                Map.entry("--from and --to", figureTo), Map.entry("--steps", figureSteps),
                Map.entry("--against", figureAgainst), Map.entry("--figure comparison", figureAgainst),
                Map.entry("--layout", figureLayout),
                Map.entry("--width", figureWidth), Map.entry("--scale", scale), Map.entry("--pace", figurePace),
                Map.entry("--background", figureGround));
        fill(figureKind, offer.kinds(), Labels::of);
        fill(figureExtent, List.of(Extent.values()), Labels::of);
        fill(figureTheme, List.of(Palette.values()), Labels::of);
        fill(figureLanguage, codes(), code -> Labels.text(code.isEmpty() ? "languages" : "language." + code));
        fill(figureGround, List.of(PictureGround.values()), Labels::of);
        fill(figureText, List.of(TextForm.values()), Labels::of);
        format.setConverter(words(PictureFile::words));
        format.getItems().setAll(PictureFile.of(offer.kinds().getFirst(), offer.step() != null));
        format.setValue(PictureFile.PNG);
        figureTheme.setValue(palette);
        var _ = figureTheme.valueProperty().subscribe(
                theme -> figureLayout
                        .setPromptText(String.format(Locale.ROOT, "%.0f", FigureLayout.usual(theme).width())));
        chooseLanguage(codes(), Spoken.language().code());
        Integer shown = offer.step();
        figureStep.setText(shown == null ? "" : shown.toString());
        figureTo.setText(offer.over() || offer.steps() == 0 ? "" : String.valueOf(offer.steps()));
        figureAgainst.setText(offer.against());
        partDescription.setSelected(!offer.hidesAbout());
        for (Node row : List.of(
                figureExtentRow, figureStepRow, figureRangeRow, figureStepsRow, figureAgainstRow, scaleRow,
                figurePaceRow, figureTextRow, figureLanguageRow)) {
            row.managedProperty().bind(row.visibleProperty());
        }
        figureCaption.disableProperty().bind(partCaption.selectedProperty().not());
        // What is one after the other is of several steps, and so it begins.
        var _ = format.valueProperty().subscribe(file -> {
            if (file == PictureFile.GIF) {
                figureExtent.setValue(Extent.SEVERAL);
            }
            // A page has every language there is, unless one alone is asked for.
            List<String> codes = codes();
            if (file == PictureFile.HTML) {
                codes.addFirst("");
                chooseLanguage(codes, "");
            } else if (figureLanguage.getItems().contains("")) {
                chooseLanguage(codes, Spoken.language().code());
            }
        });
        listen();
        filling = false;
        arrange();
    }

    private void listen() {
        for (ChoiceBox<?> box : List.of(
                figureKind, figureExtent, format, figureTheme, figureLanguage, figureGround, figureText)) {
            var _ = box.valueProperty().subscribe((before, now) -> changes());
        }
        for (TextField field : List.of(
                figureStep, figureFrom, figureTo, figureSteps, figureAgainst, figureLayout, figureWidth, scale,
                figurePace, figureCaption)) {
            Subscription _ = field.textProperty().subscribe((before, now) -> changes());
        }
        for (CheckBox box : List.of(figureCrop, partTitle, partDescription, partLegend, partCaption)) {
            Subscription _ = box.selectedProperty().subscribe((before, now) -> changes());
        }
    }

    private static List<String> codes() {
        return new ArrayList<>(Spoken.all().stream().map(Language::code).toList());
    }

    private void chooseLanguage(List<String> codes, String code) {
        boolean before = filling;
        filling = true;
        figureLanguage.getItems().setAll(codes);
        figureLanguage.setValue(codes.contains(code) ? code : codes.getFirst());
        filling = before;
    }

    private static <T> void fill(ChoiceBox<T> box, List<T> values, Function<T, String> words) {
        box.setConverter(words(words));
        box.getItems().setAll(values);
        box.setValue(values.getFirst());
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }

    private void changes() {
        if (!filling) {
            arrange();
            changed.run();
        }
    }

    /// Shows the fields that the kind and the file have.
    private void arrange() {
        filling = true;
        FigureKind kind = figureKind.getValue();
        boolean isRun = offer.step() != null;
        List<PictureFile> files = PictureFile.of(kind, isRun);
        if (!format.getItems().equals(files)) {
            PictureFile chosen = format.getValue();
            format.getItems().setAll(files);
            format.setValue(files.contains(chosen) ? chosen : PictureFile.PNG);
        }
        PictureFile file = format.getValue();
        boolean played = file == PictureFile.HTML;
        figureExtentRow.setVisible(isRun && kind == FigureKind.FRAME && !played);
        boolean several = isSeveral();
        figureStepRow.setVisible(isRun && FigureChoice.hasStep(kind) && !several);
        figureRangeRow.setVisible(isRun && FigureChoice.hasRange(kind) && (kind != FigureKind.FRAME || several));
        figureStepsRow.setVisible(kind == FigureKind.STORYBOARD);
        figureAgainstRow.setVisible(kind == FigureKind.COMPARISON);
        // What a moment of real threads says was said when it was.
        figureLanguageRow.setVisible(isRun || kind == FigureKind.OUTCOMES);
        scaleRow.setVisible(file.hasPixels());
        figurePaceRow.setVisible(file == PictureFile.GIF);
        figureTextRow.setVisible(file == PictureFile.SVG);
        filling = false;
    }

    private boolean isSeveral() {
        return figureKind.getValue() == FigureKind.FRAME && offer.step() != null
                && (figureExtent.getValue() == Extent.SEVERAL || format.getValue() == PictureFile.HTML);
    }

    /// Takes the keys, for who has just come.
    void focus() {
        figureKind.requestFocus();
    }

    /// Has this run whenever something else is chosen.
    void onChange(Runnable action) {
        changed = action;
    }

    /// What kind of file is chosen.
    PictureFile file() {
        return format.getValue();
    }

    /// Chooses this kind of file, if the figure can be one.
    void choose(PictureFile file) {
        if (format.getItems().contains(file)) {
            format.setValue(file);
        }
    }

    /// The pixels for each logical pixel; nothing where they are left to the file.
    OptionalDouble scale() throws WrongChoice {
        return scale.getText().isBlank()
                ? OptionalDouble.empty()
                : OptionalDouble.of(TypedOption.scale(scale.getText().strip()));
    }

    /// What was chosen.
    ///
    /// @throws WrongChoice if something typed is not right
    FigureOrder order(String target) throws WrongChoice {
        return new FigureOrder(choice(), look(), target);
    }

    private FigureChoice choice() throws WrongChoice {
        FigureChoice choice = FigureChoice.of(figureKind.getValue());
        if (figureStepRow.isVisible()) {
            choice = choice.at(TypedOption.step("--step", figureStep.getText()));
        }
        if (figureRangeRow.isVisible()) {
            Integer from = number("--from", figureFrom);
            boolean eachOnAPage = isSeveral() && from == null && format.getValue() != PictureFile.HTML;
            choice = choice.between(eachOnAPage ? Integer.valueOf(0) : from, number("--to", figureTo));
        }
        if (figureStepsRow.isVisible()) {
            choice = choice.of(TypedOption.steps(figureSteps.getText()));
        }
        if (figureAgainstRow.isVisible() && !figureAgainst.getText().isBlank()) {
            choice = choice.beside(figureAgainst.getText().strip());
        }
        return choice;
    }

    private static @Nullable Integer number(String option, TextField field) throws WrongChoice {
        return field.getText().isBlank() ? null : TypedOption.step(option, field.getText());
    }

    private FigureLook look() throws WrongChoice {
        FigureLook.Sizes usual = FigureLook.USUAL.sizes();
        FigureLook.Sizes sizes = new FigureLook.Sizes(
                figureLayout.getText().isBlank()
                        ? FigureLayout.usual(figureTheme.getValue()).width()
                        : TypedOption.layout(figureLayout.getText().strip()),
                figureWidth.getText().isBlank()
                        ? Optional.empty()
                        : Optional.of(TypedOption.width(figureWidth.getText().strip())),
                scaleRow.isVisible() ? scale() : OptionalDouble.empty(),
                !figurePaceRow.isVisible() || figurePace.getText().isBlank()
                        ? usual.pace()
                        : TypedOption.pace(figurePace.getText().strip()));
        String caption = figureCaption.getText();
        return new FigureLook(
                sizes,
                new FigureLook.Sheet(figureTheme.getValue(), figureGround.getValue(), figureCrop.isSelected()),
                new FigureLook.Words(
                        without(),
                        caption.isEmpty() || !partCaption.isSelected() ? Optional.empty() : Optional.of(caption),
                        figureTextRow.isVisible() ? figureText.getValue() : TextForm.OUTLINES,
                        language()));
    }

    /// English is what is spoken where nothing is asked for, except in a page.
    private String language() {
        String code = figureLanguage.getValue();
        boolean usual = code.equals(Spoken.of("").code()) && format.getValue() != PictureFile.HTML;
        return usual ? "" : code;
    }

    private Set<Part> without() {
        Map<Part, CheckBox> parts = Map.of(
                Part.TITLE, partTitle, Part.DESCRIPTION, partDescription, Part.LEGEND, partLegend, Part.CAPTION,
                partCaption);
        Set<Part> without = EnumSet.noneOf(Part.class);
        parts.forEach((part, box) -> {
            if (!box.isSelected()) {
                without.add(part);
            }
        });
        return without;
    }

    /// Marks the field of an option as wrong, and no other.
    ///
    /// @return what the field is called; empty where the option has none here
    Optional<String> mark(String option) {
        byOption.values().forEach(field -> field.pseudoClassStateChanged(WRONG, false));
        Control field = byOption.get(option);
        if (field == null) {
            return Optional.empty();
        }
        field.pseudoClassStateChanged(WRONG, true);
        return Optional.of(field.getAccessibleText());
    }
}

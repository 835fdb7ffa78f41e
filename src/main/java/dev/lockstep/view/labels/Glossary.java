package dev.lockstep.view.labels;

import dev.lockstep.explain.Spoken;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// What the terms of the window mean, in one or two sentences, where the pointer rests on them.
///
/// A term is known by the words that stand for it in the window, since many of them come with a frame: whoever shows
/// text asks whether it is a term.
public final class Glossary {
    private static final Bundles BUNDLES = new Bundles("glossary");
    private static final String WORDS = ".words";
    private static final double WIDTH = 340;

    /// The terms by their words, in small or large letters, for each language by its code.
    private static final Map<String, Map<String, String>> TERMS = new ConcurrentHashMap<>();

    /// The terms in the titles of scenarios, by their ids.
    private static final Map<String, String> SCENARIOS = Map.of(
            "pool-backpressure", "taskQueue",
            "cache-stampede", "stampede",
            "cache-double-check", "doubleCheck",
            "cache-no-second-check", "doubleCheck",
            "barrier-ghost", "ghost",
            "barrier-no-generation", "generation",
            "bounded-buffer-signal", "lostWakeup",
            "two-locks", "deadlock");

    private Glossary() {}

    /// The definition of a term.
    public static String text(String term) {
        return bundle().getString(term);
    }

    /// The definition of the term in the title of a scenario; empty where it has none.
    public static String ofScenario(String id) {
        String term = SCENARIOS.get(id);
        return term == null ? "" : text(term);
    }

    /// The definition of the term that these words are, in small or large letters; null where they are none. For any
    /// thread.
    public static @Nullable String of(String words) {
        String term = terms().get(words);
        return term == null ? null : text(term);
    }

    /// The definitions of the terms that the parts of a line are, one a line; empty where none is a term. Parts end at
    /// a dot or a comma, and numbers before them do not count.
    public static String ofParts(String line) {
        String whole = of(line);
        if (whole != null) {
            return whole;
        }
        return Stream.of(line.split(" · |, "))
                .flatMap(part -> Stream.ofNullable(of(part.replaceFirst("^[\\d\\s\\u202f]+", ""))))
                .distinct()
                .collect(Collectors.joining("\n\n"));
    }

    /// A tooltip that defines a term, in whatever language.
    public static Tooltip tip(String term) {
        Tooltip tip = wide();
        tip.textProperty().bind(Labels.live(() -> text(term)));
        return tip;
    }

    /// Has a label that is made anew when its text changes define the term that it shows, if it is one.
    public static void explain(Labeled label) {
        String parts = ofParts(label.getText());
        // Of an engine or a property the first word says what it is, and the rest which.
        String first = of(label.getText().split("\\W", 2)[0]);
        String defined = parts.isEmpty() && first != null ? first : parts;
        if (!defined.isEmpty()) {
            Tooltip tip = wide();
            tip.setText(defined);
            label.setTooltip(tip);
            label.setAccessibleHelp(defined);
        }
    }

    /// Has a label define the terms that it shows, whatever it shows from now on.
    public static void follow(Labeled label) {
        Tooltip tip = wide();
        StringBinding defined = Labels.live(() -> ofParts(String.valueOf(label.getText())), label.textProperty());
        tip.textProperty().bind(defined);
        tip.textProperty().subscribe(text -> {
            // An empty one would be seen as a small grey bar.
            label.setTooltip(text.isEmpty() ? null : tip);
            label.setAccessibleHelp(text);
        });
    }

    private static Tooltip wide() {
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        return tip;
    }

    private static Map<String, String> terms() {
        return TERMS.computeIfAbsent(Spoken.language().code(), _ -> read(bundle()));
    }

    private static Map<String, String> read(ResourceBundle all) {
        Map<String, String> terms = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String key : all.keySet()) {
            if (key.endsWith(WORDS)) {
                String term = key.substring(0, key.length() - WORDS.length());
                List.of(all.getString(key).split(";")).forEach(words -> terms.put(words, term));
            }
        }
        return terms;
    }

    static ResourceBundle bundle() {
        return BUNDLES.of(Spoken.language());
    }
}

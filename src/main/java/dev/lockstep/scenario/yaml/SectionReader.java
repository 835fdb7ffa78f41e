package dev.lockstep.scenario.yaml;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.live.LoadLimits;
import dev.lockstep.scenario.live.TimeRange;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the values of one section, each by its expected form. A value out of its limits is refused here, before
/// anything is made from it.
public final class SectionReader {

    /// The codes of the languages in which texts can be.
    public static final List<String> LANGUAGES = List.of(LocalText.ENGLISH, "de");

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 60;

    private final SourceText source;
    private final Node.Section section;
    private final LocalText name;

    private SectionReader(SourceText source, Node.Section section, LocalText name) {
        this.source = source;
        this.section = section;
        this.name = name;
    }

    /// Reads a section that may have these keys and no others.
    ///
    /// @param name the section's name in messages, in German in the nominative, which is the accusative as well
    /// @param known all the keys it may have
    /// @throws BadScenario if `node` is not a section or has another key
    public static SectionReader of(SourceText source, Node node, LocalText name, List<String> known)
            throws BadScenario {
        if (!(node instanceof Node.Section section)) {
            throw source.bad(node.place(), Words.foundFor(node.found(), name), Node.KEYS_AND_VALUES);
        }
        for (Map.Entry<String, Place> key : section.keys().entrySet()) {
            if (!known.contains(key.getKey())) {
                throw source.bad(
                        key.getValue(),
                        LocalText.of(
                                "unknown key %s in %s", "Schlüssel %s, den %s nicht kennt", Words.quoted(key.getKey()),
                                name),
                        Words.oneOf(known), key.getKey(), known);
            }
        }
        return new SectionReader(source, section, name);
    }

    /// As [#of(SourceText, Node, LocalText, List)], of the section under a key.
    public static SectionReader of(SourceText source, Node node, String key, List<String> known) throws BadScenario {
        return of(source, node, Words.code(key), known);
    }

    public Node node(String key) throws BadScenario {
        Node node = section.values().get(key);
        if (node == null) {
            throw source.bad(
                    section.place(), LocalText.of("no %1$s in %2$s", "%2$s ohne %1$s", key, name),
                    LocalText.of("a line \"%s: …\"", "eine Zeile \"%s: …\"", key));
        }
        return node;
    }

    /// One of `words`, without quotes.
    public String word(String key, List<String> words) throws BadScenario {
        Node.Scalar scalar = scalar(key, () -> Words.oneOf(words));
        if (!words.contains(scalar.text())) {
            throw source.bad(scalar.place(), found(key, scalar), Words.oneOf(words), scalar.text(), words);
        }
        return scalar.text();
    }

    /// Text of 1 to `most` characters, in quotes or not.
    public String text(String key, int most) throws BadScenario {
        Supplier<LocalText> expected = () -> LocalText
                .of("text of 1 to %s characters", "Text von 1 bis %s Zeichen", most);
        Node.Scalar scalar = scalar(key, expected);
        String text = scalar.text().strip();
        int length = text.codePointCount(0, text.length());
        if (length == 0 || length > most) {
            throw source.bad(
                    scalar.place(),
                    length == 0
                            ? LocalText.of("no text for %s", "kein Text für %s", key)
                            : LocalText.of("%s characters for %s", "%s Zeichen für %s", length, key),
                    expected.get());
        }
        return text;
    }

    /// The id of what the file describes.
    ///
    /// @param example one that would be right
    public String id(String example) throws BadScenario {
        String id = text("id", LONGEST_ID);
        if (!ID.matcher(id).matches()) {
            throw source.bad(
                    node("id").place(), Words.foundFor(Words.cited(id), "id"),
                    LocalText.of(
                            "small letters, digits and single hyphens, such as %s",
                            "Kleinbuchstaben, Ziffern und einzelne Bindestriche, etwa %s", example));
        }
        return id;
    }

    /// Text as [#text], in English alone or in several languages: `{en: Lost update, de: Verlorene Änderung}`. Line
    /// breaks are blanks.
    public LocalText localText(String key, int most) throws BadScenario {
        if (!(node(key) instanceof Node.Section languages)) {
            return LocalText.of(Words.line(text(key, most)));
        }
        SectionReader texts = of(source, languages, key, LANGUAGES);
        Map<String, String> byCode = new LinkedHashMap<>();
        // A text without English is refused by the reader of its line.
        byCode.put(LocalText.ENGLISH, Words.line(texts.text(LocalText.ENGLISH, most)));
        for (String code : languages.values().keySet()) {
            byCode.put(code, Words.line(texts.text(code, most)));
        }
        return new LocalText(byCode);
    }

    public int whole(String key, int least, int most) throws BadScenario {
        return (int) wholeLong(key, least, most);
    }

    public long wholeLong(String key, long least, long most) throws BadScenario {
        Supplier<LocalText> expected = () -> Words.whole(least, most);
        Node.Scalar scalar = plain(key, expected);
        OptionalLong number = UnitValue.whole(scalar.text());
        if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > most) {
            throw source.bad(scalar.place(), found(key, scalar), expected.get());
        }
        return number.getAsLong();
    }

    public long seed(String key, long otherwise) throws BadScenario {
        return has(key) ? wholeLong(key, 0, 999_999_999_999_999_999L) : otherwise;
    }

    /// A whole number from 1, or a word for none.
    public OptionalInt wholeOr(String none, String key, int most) throws BadScenario {
        Supplier<LocalText> expected = () -> LocalText.of(
                "a whole number from 1 to %s or \"%s\"", "eine ganze Zahl von 1 bis %s oder \"%s\"", most, none);
        Node.Scalar scalar = plain(key, expected);
        if (scalar.text().equals(none)) {
            return OptionalInt.empty();
        }
        if (!scalar.text().isEmpty() && Character.isLetter(scalar.text().codePointAt(0))) {
            throw source.bad(scalar.place(), found(key, scalar), expected.get(), scalar.text(), List.of(none));
        }
        return OptionalInt.of(whole(key, 1, most));
    }

    public double decimal(String key, int least, int most) throws BadScenario {
        Supplier<LocalText> expected = () -> LocalText
                .of("a number from %s to %s", "eine Zahl von %s bis %s", least, most);
        Node.Scalar scalar = plain(key, expected);
        return within(key, scalar, UnitValue.decimal(scalar.text()), least, most, expected);
    }

    public double perSecond(String key, int most) throws BadScenario {
        Supplier<LocalText> expected = () -> LocalText
                .of("a rate from 0 /s to %s /s, such as 200 /s", "eine Rate von 0 /s bis %s /s, etwa 200 /s", most);
        Node.Scalar scalar = plain(key, expected);
        return within(key, scalar, UnitValue.perSecond(scalar.text()), 0, most, expected);
    }

    /// A share such as `8 %`, as 0.08.
    public double share(String key) throws BadScenario {
        Supplier<LocalText> expected = () -> LocalText.of(
                "a share from 0 %% to 100 %%, such as 8 %%", "ein Anteil von 0 %% bis 100 %%, etwa 8 %%");
        Node.Scalar scalar = plain(key, expected);
        return within(key, scalar, UnitValue.percent(scalar.text()), 0, 100, expected) / 100;
    }

    public TimeRange times(String key) throws BadScenario {
        Supplier<LocalText> expected = () -> LocalText.of(
                "a time from 0 ms to 60 s, such as 20 ms or 20–30 ms",
                "eine Zeit von 0 ms bis 60 s, etwa 20 ms oder 20–30 ms");
        Node.Scalar scalar = plain(key, expected);
        UnitValue.Times times = UnitValue.times(scalar.text());
        if (times == null || times.first().compareTo(LoadLimits.MAX_TIME) > 0
                || times.second().compareTo(LoadLimits.MAX_TIME) > 0) {
            throw source.bad(scalar.place(), found(key, scalar), expected.get());
        }
        if (times.first().compareTo(times.second()) > 0) {
            throw source.bad(
                    scalar.place(), found(key, scalar),
                    LocalText.of("the shorter time first", "die kürzere Zeit zuerst"));
        }
        return new TimeRange(times.first(), times.second());
    }

    public Optional<Duration> time(String key) throws BadScenario {
        if (!has(key)) {
            return Optional.empty();
        }
        Supplier<LocalText> expected = () -> LocalText
                .of("a time from 1 ms to 60 s, such as 50 ms", "eine Zeit von 1 ms bis 60 s, etwa 50 ms");
        Node.Scalar scalar = plain(key, expected);
        Duration time = UnitValue.time(scalar.text());
        if (time == null || time.compareTo(LoadLimits.MIN_WAIT_LIMIT) < 0 || time.compareTo(LoadLimits.MAX_TIME) > 0) {
            throw source.bad(scalar.place(), found(key, scalar), expected.get());
        }
        return Optional.of(time);
    }

    public boolean has(String key) {
        return section.values().containsKey(key);
    }

    private double within(
            String key, Node.Scalar scalar, @Nullable BigDecimal number, int least, int most,
            Supplier<LocalText> expected)
            throws BadScenario {
        if (number == null
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw source.bad(scalar.place(), found(key, scalar), expected.get());
        }
        return number.doubleValue();
    }

    private Node.Scalar plain(String key, Supplier<LocalText> expected) throws BadScenario {
        Node.Scalar scalar = scalar(key, expected);
        if (!scalar.plain()) {
            throw source.bad(scalar.place(), found(key, scalar), Words.withoutQuotes(expected.get()));
        }
        return scalar;
    }

    private Node.Scalar scalar(String key, Supplier<LocalText> expected) throws BadScenario {
        Node node = node(key);
        if (node instanceof Node.Scalar scalar) {
            return scalar;
        }
        throw source.bad(node.place(), Words.foundFor(node.found(), key), expected.get());
    }

    private static LocalText found(String key, Node.Scalar scalar) {
        return Words.foundFor(scalar.found(), key);
    }
}

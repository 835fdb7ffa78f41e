package dev.lockstep.runtime.stepped;

import dev.lockstep.event.ThreadId;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.RefusedInput;
import dev.lockstep.runtime.stepped.Alternative.Signal;
import dev.lockstep.runtime.stepped.Alternative.Way;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One entry of a schedule: which thread runs next and, where its operation has several alternatives, which.
///
/// Written `A`, `A:timeout`, `A:spurious`, `A:cancelled`, `A:signal=C`; the characters `%`, `,`, `:` and `=` of a name
/// are written as `%25`, `%2C`, `%3A` and `%3D`. Where a name ends like the number of times in a [Schedule], as `A×2` or
/// `A*2` do, their sign is written as `%D7` or `%2A`; by itself a choice is made once, and is read with both.
public record Choice(ThreadId thread, Alternative alternative) {

    public Choice {
        Objects.requireNonNull(thread, "thread");
        Objects.requireNonNull(alternative, "alternative");
    }

    /// Reads one choice.
    ///
    /// @throws IllegalArgumentException if `text` is none, saying what was expected
    public static Choice parse(String text) {
        return ChoiceText.parse(text);
    }

    @Override
    public String toString() {
        String name = ChoiceText.escape(thread.name());
        return switch (alternative) {
            case Way.GO -> name;
            case Way.TIMEOUT -> name + ":timeout";
            case Way.SPURIOUS -> name + ":spurious";
            case Way.CANCELLED -> name + ":cancelled";
            case Signal(var target) -> name + ":signal=" + ChoiceText.escape(target.name());
        };
    }

    /// How choices are written and read.
    private static final class ChoiceText {

        private static final String SIGNAL = "signal=";
        private static final Pattern TIMES = Pattern.compile("(.*)([×*])([0-9]+)", Pattern.DOTALL);

        private ChoiceText() {}

        static Choice parse(String text) {
            int colon = text.indexOf(':');
            ThreadId thread = name(colon < 0 ? text : text.substring(0, colon), text);
            return new Choice(thread, colon < 0 ? Way.GO : alternative(text.substring(colon + 1), text));
        }

        private static Alternative alternative(String words, String text) {
            return switch (words) {
                case "timeout" -> Way.TIMEOUT;
                case "spurious" -> Way.SPURIOUS;
                case "cancelled" -> Way.CANCELLED;
                default -> {
                    if (!words.startsWith(SIGNAL)) {
                        throw bad(
                                text,
                                LocalText.of(
                                        "after ':' comes timeout, spurious, cancelled or signal=THREAD",
                                        "nach „:“ kommt timeout, spurious, cancelled oder signal=THREAD"));
                    }
                    yield new Signal(name(words.substring(SIGNAL.length()), text));
                }
            };
        }

        private static ThreadId name(String escaped, String text) {
            if (escaped.isBlank()) {
                throw bad(text, LocalText.of("a thread's name is missing", "der Name eines Threads fehlt"));
            }
            if (escaped.indexOf(':') >= 0 || escaped.indexOf('=') >= 0 || escaped.indexOf(',') >= 0) {
                throw bad(
                        text,
                        LocalText.of(
                                "write ':' in a name as %%3A, '=' as %%3D, ',' as %%2C",
                                "„:“ in einem Namen ist %%3A zu schreiben, „=“ %%3D und „,“ %%2C"));
            }
            return new ThreadId(unescape(escaped, text));
        }

        static String escape(String name) {
            String escaped = name.replace("%", "%25").replace(",", "%2C").replace(":", "%3A").replace("=", "%3D");
            Matcher times = TIMES.matcher(escaped);
            return times.matches()
                    ? times.group(1) + (times.group(2).equals("*") ? "%2A" : "%D7") + times.group(3)
                    : escaped;
        }

        private static String unescape(String escaped, String text) {
            StringBuilder name = new StringBuilder(escaped.length());
            for (int i = 0; i < escaped.length(); i++) {
                if (escaped.charAt(i) != '%') {
                    name.append(escaped.charAt(i));
                    continue;
                }
                name.append(
                        switch (escaped.substring(i, Math.min(i + 3, escaped.length()))) {
                            case "%25" -> '%';
                            case "%2A" -> '*';
                            case "%2C" -> ',';
                            case "%3A" -> ':';
                            case "%3D" -> '=';
                            case "%D7" -> '×';
                            default -> throw bad(
                                    text,
                                    LocalText.of(
                                            "'%%' begins %%25, %%2A, %%2C, %%3A, %%3D or %%D7",
                                            "„%%“ beginnt %%25, %%2A, %%2C, %%3A, %%3D oder %%D7"));
                        });
                i += 2;
            }
            return name.toString();
        }

        private static RefusedInput bad(String text, LocalText expected) {
            return new RefusedInput(
                    LocalText.of(
                            "not a choice: \"%s\": %s, as in A or A:timeout",
                            "keine Entscheidung: „%s“: %s, wie in A oder A:timeout", text, expected));
        }
    }
}

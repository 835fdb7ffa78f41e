package dev.lockstep.runtime.stepped;

import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Alternative.Signal;
import dev.lockstep.runtime.stepped.Alternative.Way;
import java.util.Objects;

/// One entry of a schedule: which thread runs next and, where its operation has several alternatives, which.
///
/// Written `A`, `A:timeout`, `A:spurious`, `A:cancelled`, `A:signal=C`; the characters `%`, `,`, `:` and `=` of a name
/// are written as `%25`, `%2C`, `%3A` and `%3D`.
public record Choice(ThreadId thread, Alternative alternative) {

    public Choice {
        Objects.requireNonNull(thread, "thread");
        Objects.requireNonNull(alternative, "alternative");
    }

    /// Reads one choice.
    ///
    /// @throws Malformed if `text` is none, saying what was expected
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

    /// A text that is no choice.
    public static final class Malformed extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        /// What is wrong with it.
        public enum Fault {
            NO_ALTERNATIVE("after ':' comes timeout, spurious, cancelled or signal=THREAD"),
            NO_NAME("a thread's name is missing"),
            BARE_SIGN("write ':' in a name as %3A, '=' as %3D, ',' as %2C"),
            BARE_PERCENT("'%' begins %25, %2C, %3A or %3D");

            private final String expected;

            Fault(String expected) {
                this.expected = expected;
            }
        }

        private final String text;
        private final Fault fault;

        Malformed(String text, Fault fault) {
            super("not a choice: \"" + text + "\": " + fault.expected + ", as in A or A:timeout");
            this.text = text;
            this.fault = fault;
        }

        /// The text.
        public String text() {
            return text;
        }

        public Fault fault() {
            return fault;
        }
    }

    /// How choices are written and read.
    private static final class ChoiceText {

        private static final String SIGNAL = "signal=";

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
                        throw new Malformed(text, Malformed.Fault.NO_ALTERNATIVE);
                    }
                    yield new Signal(name(words.substring(SIGNAL.length()), text));
                }
            };
        }

        private static ThreadId name(String escaped, String text) {
            if (escaped.isBlank()) {
                throw new Malformed(text, Malformed.Fault.NO_NAME);
            }
            if (escaped.indexOf(':') >= 0 || escaped.indexOf('=') >= 0 || escaped.indexOf(',') >= 0) {
                throw new Malformed(text, Malformed.Fault.BARE_SIGN);
            }
            return new ThreadId(unescape(escaped, text));
        }

        static String escape(String name) {
            return name.replace("%", "%25").replace(",", "%2C").replace(":", "%3A").replace("=", "%3D");
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
                            case "%2C" -> ',';
                            case "%3A" -> ':';
                            case "%3D" -> '=';
                            default -> throw new Malformed(text, Malformed.Fault.BARE_PERCENT);
                        });
                i += 2;
            }
            return name.toString();
        }
    }
}

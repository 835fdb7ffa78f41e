package dev.lockstep.scenario.read;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.yaml.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A piece of a condition or a sum.
///
/// @param index where it stands in the phrase
record TermToken(Kind kind, String text, int index) {

    enum Kind {
        /// A name, a number or a key.
        WORD,
        /// A text in quotes, without them.
        TEXT,
        /// `+`, `-` or a comparison.
        SIGN,
        /// After the last: the end of the line where its text is empty, or else what stands there.
        END
    }

    static final LocalText END_OF_LINE = LocalText.of("the end of the line", "das Zeilenende");

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<word>[\\p{L}\\p{N}_:./#]+)|\"(?<double>[^\"]*)\"|'(?<single>[^']*)'|(?<sign><=|>=|!=|[=<>+≤≥≠−-]))");

    static List<TermToken> of(Phrase phrase) throws BadScenario {
        String text = phrase.text();
        List<TermToken> tokens = new ArrayList<>();
        Matcher next = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length() && next.find(at) && next.start() == at) {
            tokens.add(of(next));
            at = next.end();
        }
        if (at < text.length()) {
            int wrong = at + (text.length() - at - text.substring(at).stripLeading().length());
            String found = text.substring(wrong, text.offsetByCodePoints(wrong, 1));
            throw phrase.bad(
                    wrong, Words.cited(found),
                    LocalText.of(
                            "names, numbers, texts in quotes, + - = != < <= > >=, and, or",
                            "Namen, Zahlen, Texte in Anführungszeichen, + - = != < <= > >=, and, or"));
        }
        tokens.add(new TermToken(Kind.END, "", text.length()));
        return tokens;
    }

    private static TermToken of(Matcher next) {
        String word = next.group("word");
        if (word != null) {
            return new TermToken(Kind.WORD, word, next.start("word"));
        }
        String sign = next.group("sign");
        if (sign != null) {
            return new TermToken(Kind.SIGN, plain(sign), next.start("sign"));
        }
        String text = next.group("double") == null ? next.group("single") : next.group("double");
        return new TermToken(Kind.TEXT, text, next.end() - text.length() - 2);
    }

    /// The spelling that keyboards have.
    private static String plain(String sign) {
        return switch (sign) {
            case "≤" -> "<=";
            case "≥" -> ">=";
            case "≠" -> "!=";
            case "−" -> "-";
            default -> sign;
        };
    }

    LocalText found() {
        return switch (kind) {
            case WORD, SIGN -> Words.cited(text);
            case TEXT -> LocalText.of("the text %s", "der Text %s", Words.quoted(text));
            case END -> text.isEmpty() ? END_OF_LINE : Words.cited(text);
        };
    }

    boolean is(Kind wanted, String wantedText) {
        return kind == wanted && text.equals(wantedText);
    }
}

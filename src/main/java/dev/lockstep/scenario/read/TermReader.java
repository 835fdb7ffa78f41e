package dev.lockstep.scenario.read;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.program.term.BooleanTerm;
import dev.lockstep.scenario.program.term.ComparisonTerm;
import dev.lockstep.scenario.program.term.Expression;
import dev.lockstep.scenario.program.term.Operand;
import dev.lockstep.scenario.program.term.Relation;
import dev.lockstep.scenario.program.term.Value;
import dev.lockstep.scenario.read.TermToken.Kind;
import dev.lockstep.scenario.yaml.UnitValue;
import dev.lockstep.scenario.yaml.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// Reads conditions and sums:
///
///     condition   comparison { and comparison } { or comparison { and comparison } }
///     comparison  sum (= | != | < | <= | > | >=) sum
///     sum         operand { (+ | -) operand }
///     operand     number | "text" | name
///
/// Which names there are, [NameReader] decides.
final class TermReader {

    /// Reads a name of one or more words.
    @FunctionalInterface
    interface NameReader {
        String read(TermReader terms) throws BadScenario;
    }

    private static final List<String> SIGNS = Arrays.stream(Relation.values()).map(Relation::sign).toList();

    /// Words that are never names.
    private static final Set<String> JOINING = Set.of("and", "or", SharedReader.ATOMICALLY);

    private static final LocalText AN_OPERAND = LocalText
            .of("a number, a name or a text in quotes", "eine Zahl, ein Name oder ein Text in Anführungszeichen");

    private static final LocalText MORE_OF_A_CONDITION = LocalText
            .of("and, or, or the end of the line", "and, or oder das Zeilenende");
    private static final LocalText MORE_OF_A_SUM = LocalText
            .of("+, - or the end of the line", "+, - oder das Zeilenende");

    private final Phrase phrase;
    private final List<TermToken> tokens;
    private final NameReader names;
    private int next;

    TermReader(Phrase phrase, NameReader names) throws BadScenario {
        this.phrase = phrase;
        this.tokens = TermToken.of(phrase);
        this.names = names;
    }

    /// A reader of the text before `end` only.
    ///
    /// @param then the text at `end`, for messages
    TermReader(Phrase phrase, int end, String then, NameReader names) throws BadScenario {
        this.phrase = phrase;
        String before = phrase.text().substring(0, end).stripTrailing();
        this.tokens = TermToken.of(new Phrase(phrase.source(), before, phrase.place()));
        this.names = names;
        tokens.set(tokens.size() - 1, new TermToken(Kind.END, then, end));
    }

    Phrase phrase() {
        return phrase;
    }

    TermToken peek() {
        return tokens.get(next);
    }

    /// The token `ahead` places further on, or the last.
    TermToken peek(int ahead) {
        return tokens.get(Math.min(next + ahead, tokens.size() - 1));
    }

    TermToken take() {
        TermToken token = peek();
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    BooleanTerm condition() throws BadScenario {
        return condition(MORE_OF_A_CONDITION);
    }

    /// @param end what may follow, for messages
    BooleanTerm condition(LocalText end) throws BadScenario {
        List<List<ComparisonTerm>> anyOf = new ArrayList<>();
        do {
            List<ComparisonTerm> allOf = new ArrayList<>();
            do {
                allOf.add(comparison());
            } while (skip("and"));
            anyOf.add(allOf);
        } while (skip("or"));
        requireEnd(end, List.of());
        return new BooleanTerm(anyOf);
    }

    private ComparisonTerm comparison() throws BadScenario {
        Expression left = sum();
        TermToken sign = take();
        int relation = sign.kind() == Kind.SIGN ? SIGNS.indexOf(sign.text()) : -1;
        if (relation < 0) {
            throw phrase.bad(
                    sign.index(), sign.found(),
                    LocalText.of(
                            "a comparison: one of %s", "ein Vergleich: eins von %s", String.join(" ", SIGNS)));
        }
        return new ComparisonTerm(left, List.of(Relation.values()).get(relation), sum());
    }

    /// A sum and nothing after it.
    Expression wholeSum() throws BadScenario {
        Expression sum = sum();
        requireEnd(MORE_OF_A_SUM, List.of());
        return sum;
    }

    /// A sum and nothing after it, where `word` at the end would have been right too.
    Expression wholeSum(String word) throws BadScenario {
        Expression sum = sum();
        if (skip(word)) {
            requireEnd(TermToken.END_OF_LINE, List.of());
        }
        if (peek().kind() != Kind.END) {
            requireEnd(
                    LocalText.of("+, -, %s or the end of the line", "+, -, %s oder das Zeilenende", word),
                    List.of(word));
        }
        return sum;
    }

    /// A sum, and perhaps more after it.
    Expression sum() throws BadScenario {
        List<Expression.Part> parts = new ArrayList<>();
        boolean minus = peek().is(Kind.SIGN, "-");
        if (minus) {
            take();
        }
        parts.add(new Expression.Part(minus, operand()));
        while (peek().is(Kind.SIGN, "+") || peek().is(Kind.SIGN, "-")) {
            minus = take().text().equals("-");
            parts.add(new Expression.Part(minus, operand()));
        }
        return new Expression(parts);
    }

    private Operand operand() throws BadScenario {
        TermToken token = peek();
        if (token.kind() == Kind.TEXT) {
            take();
            if (token.text().length() > ProgramLimits.WORD) {
                throw phrase.bad(
                        token.index(),
                        LocalText.of("a text of %s characters", "ein Text von %s Zeichen", token.text().length()),
                        Words.atMost(ProgramLimits.WORD));
            }
            return new Operand.Literal(new Value(token.text()));
        }
        if (token.kind() == Kind.WORD && Character.isDigit(token.text().codePointAt(0))) {
            take();
            return new Operand.Literal(Value.of(number(token)));
        }
        if (token.kind() == Kind.WORD && !JOINING.contains(token.text())) {
            return new Operand.Named(names.read(this));
        }
        throw phrase.bad(token.index(), token.found(), AN_OPERAND);
    }

    private long number(TermToken token) throws BadScenario {
        OptionalLong number = UnitValue.whole(token.text());
        if (number.isEmpty() || number.getAsLong() > ProgramLimits.NUMBER) {
            throw phrase.bad(
                    token.index(), token.found(),
                    LocalText.of(
                            "a whole number of at most %s", "eine ganze Zahl von höchstens %s", ProgramLimits.NUMBER));
        }
        return number.getAsLong();
    }

    private boolean skip(String word) {
        boolean there = peek().is(Kind.WORD, word);
        if (there) {
            take();
        }
        return there;
    }

    private void requireEnd(LocalText expected, List<String> known) throws BadScenario {
        if (peek().kind() != Kind.END) {
            throw phrase.bad(peek().index(), peek().found(), expected, peek().text(), known);
        }
    }
}

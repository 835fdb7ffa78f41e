package dev.lockstep.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepSign;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepTableTest {

    @AfterEach
    void speakEnglishAgain() {
        Spoken.change(Spoken.of("en"));
    }

    private static FigureRun two() {
        return new MadeUpRun().titled("Two locks · simulated, A,B · Lockstep")
                .takes("A", "x")
                .step("B", StepSign.READ, "B reads y = 1.")
                .run();
    }

    @Test
    void theMarkdownTableHasAHeadARowForEachStepAndItsCaption() {
        assertThat(StepTable.markdown(two(), 1, 2)).isEqualTo("""
                | Step | Thread | Kind | What happens |
                | --: | --- | --- | --- |
                | 1 | A | take | A takes lock x. |
                | 2 | B | read | B reads y = 1. |

                Two locks · simulated, A,B · Lockstep
                """);
    }

    @Test
    void theLatexTableNeedsNoPackage() {
        assertThat(StepTable.latex(two(), 1, 2)).isEqualTo("""
                % Two locks · simulated, A,B · Lockstep
                \\begin{tabular}{rllp{0.5\\linewidth}}
                \\hline
                Step & Thread & Kind & What happens \\\\
                \\hline
                1 & A & take & A takes lock x. \\\\
                2 & B & read & B reads y = 1. \\\\
                \\hline
                \\end{tabular}

                {\\small Two locks $\\cdot$ simulated, A,B $\\cdot$ Lockstep\\par}
                """);
    }

    @Test
    void onlyTheStepsAskedForAreInIt() {
        assertThat(StepTable.markdown(two(), 2, 2)).contains("| 2 |").doesNotContain("| 1 |");
        assertThat(StepTable.latex(two(), 2, 2)).contains("\n2 & ").doesNotContain("\n1 & ");
        assertThat(StepTable.markdown(new MadeUpRun().run(), 1, 0).lines()).hasSize(4);
    }

    @Test
    void aLongLatexTableBreaksOverPagesWithItsHead() {
        MadeUpRun run = new MadeUpRun();
        for (int at = 0; at < 40; at++) {
            run.takes("A", "x" + at);
        }
        assertThat(StepTable.latex(run.run(), 1, 40))
                .contains("% \\usepackage{longtable}", "\\begin{longtable}", "\\endhead", "\\end{longtable}");
        assertThat(StepTable.latex(run.run(), 1, 30)).doesNotContain("longtable");
    }

    @Test
    void itSpeaksTheLanguageThatIsSpoken() {
        Spoken.change(Spoken.of("de"));

        assertThat(StepTable.markdown(two(), 1, 1)).startsWith("| Schritt | Thread | Art | Was geschieht |")
                .contains("| nehmen |");
    }

    private static FigureRun named(String name) {
        return new MadeUpRun().titled(name).step(name, StepSign.READ, name).run();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a|b", "a\\|b", "a\\", "`a|b`", "*a*", "_a_", "[a](b)", "![a](b)", "<b>&amp;", "~~a~~", "$a$",
                "#17",
                "{a}", "a^b", "@a", "1. a", "- a", "# a", "> a", "===", "a\nb", "a\r\n\r\nb", "a\u2028b", "\u0007a",
                "日本|語", "\uD83D\uDE00|"})
    void noNameChangesTheShapeOfAMarkdownTable(String name) {
        List<String> lines = StepTable.markdown(named(name), 1, 1).lines().toList();

        assertThat(lines).hasSize(5);
        // What ends a cell is a line that no backslash stands before.
        assertThat(lines.get(2).replaceAll("\\\\.", "").chars().filter(one -> one == '|')).hasSize(5);
        assertThat(unescaped(lines.get(2))).contains(name.replaceAll("[\\p{Cntrl}\u2028]", " ").strip());
        assertThat(lines.get(2).replaceAll("\\\\[!-/:-@\\[-`{-~]", "").replace("|", ""))
                .doesNotContainPattern("[\\\\`*_{}\\[\\]<>&~$#^]");
        assertThat(lines.get(4)).doesNotMatch("([-+=#>]|[0-9]+[.)]).*");
    }

    private static String unescaped(String line) {
        return line.replaceAll("\\\\(.)", "$1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {"a\\b;a\\textbackslash{}b", "{x};\\{x\\}", "a_b;a\\_b", "5 $;5 \\$", "5 %;5 \\%", "a & b;a \\& b",
                "#1;\\#1", "a~b;a\\textasciitilde{}b", "a^b;a\\textasciicircum{}b", "a|b;a\\textbar{}b",
                "<a>;\\textless{}a\\textgreater{}", "\"a\";\\char34{}a\\char34{}", "--x;-{}-x", "''a;'{}'a",
                "?`;?\\textasciigrave{}", "a → b × 2;a $\\rightarrow$ b $\\times$ 2", "ä ß 日本;ä ß 日本",
                "\\input{x};\\textbackslash{}input\\{x\\}"})
    void eachCharacterThatMeansSomethingToLatexIsWritten(String name, String written) {
        List<String> lines = StepTable.latex(named(name), 1, 1).lines().toList();

        assertThat(lines).contains("1 & " + written + " & read & " + written + " \\\\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "%\n\\input{x}", "a\u2028\\b", "\uD83D", "a\u0000b"})
    void noNameEndsALineOfALatexTableOrItsComment(String name) {
        List<String> lines = StepTable.latex(named(name), 1, 1).lines().toList();

        assertThat(lines).hasSize(10);
        assertThat(lines.getFirst()).startsWith("% ");
        assertThat(String.join("", lines)).doesNotContainPattern("[\\p{Cntrl}\u2028\uD83D]");
    }
}

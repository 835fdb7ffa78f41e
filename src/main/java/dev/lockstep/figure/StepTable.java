package dev.lockstep.figure;

import dev.lockstep.diagram.style.StepStyle;
import dev.lockstep.explain.FigureWords.Column;
import dev.lockstep.explain.Spoken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The steps of a run as a table in text: number, thread, kind and sentence. Whatever names a scenario has, they come
/// out as they are and never as markup. Pure; safe for use by any thread.
public final class StepTable {
    /// Longer LaTeX tables break over pages.
    private static final int ONE_PAGE = 30;

    private StepTable() {}

    /// A table of GitHub's kind, with the caption as a paragraph below it.
    ///
    /// @param from the first step, counted from 1
    /// @param to the last
    public static String markdown(FigureRun run, int from, int to) {
        StringBuilder text = new StringBuilder();
        row(text, heads(run).stream().map(Markdown::cell).toList());
        row(text, List.of("--:", "---", "---", "---"));
        for (List<String> cells : rows(run, from, to)) {
            row(text, cells.stream().map(Markdown::cell).toList());
        }
        String caption = Markdown.paragraph(run.head().caption());
        return caption.isEmpty() ? text.toString() : text + "\n" + caption + "\n";
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /// A `tabular`, or a `longtable` where it is long, with the caption as a comment above and a paragraph below.
    ///
    /// @param from the first step, counted from 1
    /// @param to the last
    public static String latex(FigureRun run, int from, int to) {
        boolean isLong = to - from >= ONE_PAGE;
        String environment = isLong ? "longtable" : "tabular";
        StringBuilder text = new StringBuilder();
        String caption = Plain.oneLine(run.head().caption());
        if (!caption.isEmpty()) {
            text.append("% ").append(caption).append('\n');
        }
        if (isLong) {
            text.append("% \\usepackage{longtable}\n");
        }
        text.append("\\begin{").append(environment).append("}{rllp{0.5\\linewidth}}\n\\hline\n");
        line(text, heads(run).stream().map(Latex::text).toList());
        text.append(isLong ? "\\hline\n\\endhead\n" : "\\hline\n");
        for (List<String> cells : rows(run, from, to)) {
            line(text, cells.stream().map(Latex::text).toList());
        }
        text.append("\\hline\n\\end{").append(environment).append("}\n");
        if (!caption.isEmpty()) {
            text.append("\n{\\small ").append(Latex.text(caption)).append("\\par}\n");
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(String.join(" & ", cells)).append(" \\\\\n");
    }

    private static List<String> heads(FigureRun run) {
        return Arrays.stream(Column.values())
                .map(column -> Spoken.language().figure().column(column, run.unit()))
                .toList();
    }

    private static List<List<String>> rows(FigureRun run, int from, int to) {
        List<List<String>> rows = new ArrayList<>();
        for (FigureStep step : run.steps().subList(from - 1, Math.max(from - 1, to))) {
            rows.add(
                    List.of(
                            String.valueOf(step.number()), step.thread().name(),
                            StepStyle.of(step.mark().sign()).word(), step.sentence()));
        }
        return rows;
    }

    /// Text before it is markup.
    private static final class Plain {
        private Plain() {}

        /// Without control characters and line ends, which end rows and comments; half a surrogate pair is no text.
        static String oneLine(String text) {
            return text.codePoints()
                    .map(one -> isSpace(one) ? ' ' : isHalf(one) ? '\uFFFD' : one)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString()
                    .strip();
        }

        private static boolean isSpace(int character) {
            return Character.isISOControl(character)
                    || Character.getType(character) == Character.LINE_SEPARATOR
                    || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
        }

        private static boolean isHalf(int character) {
            return Character.getType(character) == Character.SURROGATE;
        }
    }

    private static final class Markdown {
        /// What means something inside a line: CommonMark's own, GitHub's tables and strikes, formulas between dollars,
        /// Pandoc's sub- and superscripts.
        private static final String MARKUP = "\\`*_{}[]<>|~&$#^@";
        private static final String BEGINS_BLOCK = "+-=:";

        private Markdown() {}

        static String cell(String text) {
            StringBuilder escaped = new StringBuilder();
            Plain.oneLine(text).codePoints().forEach(one -> {
                if (MARKUP.indexOf(one) >= 0) {
                    escaped.append('\\');
                }
                escaped.appendCodePoint(one);
            });
            return escaped.toString();
        }

        /// A line that might begin as a list or a rule does not.
        static String paragraph(String text) {
            String cell = cell(text);
            String numbered = cell.replaceFirst("^([0-9]+)([.)])", "$1\\\\$2");
            return !cell.isEmpty() && BEGINS_BLOCK.indexOf(cell.charAt(0)) >= 0 ? "\\" + cell : numbered;
        }
    }

    private static final class Latex {
        private Latex() {}

        /// Fit for text in any usual encoding of fonts. Characters that join with the next, as the hyphens of `--` do,
        /// are kept apart; quotes are written by number, because packages for languages make commands of them.
        static String text(String text) {
            StringBuilder escaped = new StringBuilder();
            int before = 0;
            for (int one : Plain.oneLine(text).codePoints().toArray()) {
                if (one == before && "-',".indexOf(one) >= 0) {
                    escaped.append("{}");
                }
                escaped.append(of(one));
                before = one;
            }
            return escaped.toString();
        }

        private static String of(int character) {
            return switch (character) {
                case '\\' -> "\\textbackslash{}";
                case '{', '}', '_', '$', '%', '&', '#' -> "\\" + (char) character;
                case '~' -> "\\textasciitilde{}";
                case '^' -> "\\textasciicircum{}";
                case '|' -> "\\textbar{}";
                case '<' -> "\\textless{}";
                case '>' -> "\\textgreater{}";
                case '`' -> "\\textasciigrave{}";
                case '"' -> "\\char34{}";
                case '→' -> "$\\rightarrow$";
                case '×' -> "$\\times$";
                case '≤' -> "$\\leq$";
                case '≥' -> "$\\geq$";
                case '≠' -> "$\\neq$";
                case '·' -> "$\\cdot$";
                case '…' -> "\\dots{}";
                default -> Character.toString(character);
            };
        }
    }
}

package dev.lockstep.diagram.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypesetterTest {
    private static final TextStyle TYPE = TextStyle.BODY;

    private final Typesetter typesetter = new Typesetter(new FontMeasure());

    private double width(String text) {
        return typesetter.measure().width(text, TYPE);
    }

    @Test
    void nothingOfATextIsLostInItsLinesAndNoneIsTooWide() {
        String text = "Some words, a_name_without_any_spaces_that_is_wider_than_a_line, A×9,B×9,A×9,B×9,A×9,B×9 \uD83D\uDE00";
        for (double width : new double[]{20, 60, 120, 1000}) {
            assertThat(String.join("", typesetter.lines(text, TYPE, width)).replace(" ", ""))
                    .isEqualTo(text.replace(" ", ""));
            assertThat(typesetter.lines(text, TYPE, width)).allMatch(line -> width(line) <= width);
        }
    }

    @Test
    void aWordWiderThanALineIsBrokenAfterACommaWhereItHasOne() {
        assertThat(typesetter.lines("AAAA,BBBB,CCCC", TYPE, width("AAAA,BBBB,CC")))
                .containsExactly("AAAA,BBBB,", "CCCC");
        assertThat(typesetter.lines("AAAAAA", TYPE, width("AAAA"))).containsExactly("AAAA", "AA");
    }

    @Test
    void inALineWithoutRoomThereIsStillACharacter() {
        assertThat(typesetter.lines("AB", TYPE, 1)).containsExactly("A", "B");
        assertThat(typesetter.lines("", TYPE, 1)).containsExactly("");
    }
}

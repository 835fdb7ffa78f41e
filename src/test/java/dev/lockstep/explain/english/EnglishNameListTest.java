package dev.lockstep.explain.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.ThreadId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishNameListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|nobody",
                "A|A",
                "A B|A and B",
                "A B C|A, B and C",
                "A B E F|A, B and 2 more",
                "W1 W2 W3 W4 W5|W1 … W5",
                "W1 W2 W4 W5|W1, W2 and 2 more",
                "W9 W10 W11 W12|W9 … W12",
                "W1 W2 W3 A|W1, W2 and 2 more",
            })
    void ofManyOnlyThoseAreNamedByFirstAndLastWhoAreCountedWithoutAGap(String names, String expected) {
        List<ThreadId> threads = names == null
                ? List.of()
                : Arrays.stream(names.split(" ")).map(ThreadId::new).toList();

        assertThat(EnglishNameList.of(threads)).isEqualTo(expected);
    }
}

package dev.lockstep.explore.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Programs of which a search once proved what is not so. What is right is not written down here: all states are looked
/// at anew.
class OnceDifferedTest {

    private static final String HEAD = "lockstep: 1\nid: once\ntitle: Once\nabout: Once.\ngroup: ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                # What one thread finds unguarded hid who is stuck.
                variables: {x: 0, g: {value: 0, guarded by: m}}
                locks: [m]
                threads:
                  A: [acquire m, release m, x = g]
                  B: [acquire m]
                """,
                """
                # Three waits in a row are no loop.
                variables: {x: 0, y: 0}
                locks: [m]
                conditions: {c: m}
                threads:
                  A:
                    - acquire m
                    - wait on c at most 5 ms
                    - wait on c at most 5 ms
                    - wait on c at most 5 ms
                    - release m
                    - y = x
                  B: [x = 1]
                properties: [{in the end: y = 1}]
                """,
                """
                # An untimed wait for a thread looks at its interrupt flag, too.
                variables: {x: 0}
                threads:
                  A: [wait for B]
                  B: [x = 1]
                  C: [interrupt A]
                properties: [{never: result of A = "interrupted"}]
                """,
                """
                # A deadlock of two hid the third.
                locks: [m, n, k]
                conditions: {c: k}
                threads:
                  A: [acquire m, sleep 1 ms, acquire n]
                  B: [acquire n, sleep 1 ms, acquire m]
                  C: [acquire k, wait on c]
                """,
                """
                # A spurious wake-up rescues nobody.
                variables: {ready: 0}
                locks: [m]
                conditions: {c: m}
                spurious wake-ups: 1
                threads:
                  A:
                    - if ready = 0:
                        - acquire m
                        - wait on c
                        - release m
                  B: [ready = 1, acquire m, signal c, release m]
                """,
                """
                # The shortest way to be stuck has no spurious wake-up in it.
                locks: [m]
                conditions: {c: m}
                spurious wake-ups: 1
                variables: {y: 0}
                threads:
                  A: [acquire m at most 1 ms, wait on c, wait on c, release m]
                  B: [acquire m, release m]
                  C: [interrupt B, y = y]
                """,
            })
    void scriptsThatOnceDifferedAgreeWithAllStates(String program) {
        Comparison comparison = compared("classics", program, true);

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.against()).contains(Comparison.Against.STATES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                pool: {workers: 1}
                threads:
                  A: [submit a, join at most 1 ms, join at most 1 ms, join at most 1 ms, shut down now]
                properties: [{never: returned = 1}]
                """,
                """
                pool: {implementation: if-for-while, workers: 1}
                spurious wake-ups: 1
                threads:
                  A: [submit a]
                properties: [{never: succeeded = 1 and workers = 0}]
                """,
            })
    void poolsThatOnceDifferedAgreeWithEveryOrder(String program) {
        Comparison comparison = compared("pool", program, false);

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.against()).isNotEmpty();
    }

    private static Comparison compared(String group, String program, boolean script) {
        String text = HEAD + group + "\nprogram:\n" + program.indent(2);
        return Comparison.of(
                new GeneratedProgram(0, text, Set.of(), GeneratedProgram.Loops.NONE, script),
                new Comparison.Bounds(20_000, 20_000, 60_000));
    }
}

package dev.lockstep.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.runtime.EngineRuntime;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KnownProgramsTest {

    static Stream<Arguments> programs() {
        return Stream.of(
                program("filesystem 14", KnownPrograms.filesystem(14), 2),
                program("filesystem 16", KnownPrograms.filesystem(16), 8),
                program("filesystem 18", KnownPrograms.filesystem(18), 32),
                program("filesystem 19", KnownPrograms.filesystem(19), 64),
                program("indexer 12", KnownPrograms.indexer(12), 8),
                program("indexer 15", KnownPrograms.indexer(15), 4_096),
                program("readers 2", KnownPrograms.readers(2), 4),
                program("readers 8", KnownPrograms.readers(8), 256),
                program("readers 13", KnownPrograms.readers(13), 8_192),
                program("lastzero 5", KnownPrograms.lastzero(5), 64),
                program("lastzero 10", KnownPrograms.lastzero(10), 3_328));
    }

    private static Arguments program(String name, Consumer<EngineRuntime> program, long least) {
        return Arguments.of(name, program, least);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("programs")
    void runsAsManySchedulesToTheEndAsThereAreOrdersThatDiffer(
            String name, Consumer<EngineRuntime> program, long least) {
        SearchResult result = Searches.search(program, new DporStrategy());
        assertThat(result.complete()).isTrue();
        assertThat(result.counts().schedules()).as(name).isEqualTo(least);
        assertThat(result.counts().pruned()).as("runs that were cut").isZero();
    }
}

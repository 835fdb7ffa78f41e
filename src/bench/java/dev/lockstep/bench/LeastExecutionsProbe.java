package dev.lockstep.bench;

import dev.lockstep.explore.KnownPrograms;
import dev.lockstep.explore.Search;
import dev.lockstep.explore.SearchResult;
import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.explore.run.Judgement;
import dev.lockstep.explore.run.SearchCounts;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.stepped.RunSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// How many executions the search needs for the programs of which the least number is known, beside that number and
/// what source sets alone were published to need (Abdulla, Aronis, Jonsson and Sagonas, *Optimal dynamic partial order
/// reduction*, POPL 2014). Ours are the schedules that ran to their end, and those that were cut. Arguments name
/// programs, as `lastzero`.
public final class LeastExecutionsProbe {

    private static final List<Row> ROWS = List.of(
            new Row("filesystem 14", KnownPrograms.filesystem(14), 2, 2),
            new Row("filesystem 16", KnownPrograms.filesystem(16), 8, 8),
            new Row("filesystem 18", KnownPrograms.filesystem(18), 32, 32),
            new Row("filesystem 19", KnownPrograms.filesystem(19), 64, 64),
            new Row("indexer 12", KnownPrograms.indexer(12), 8, 8),
            new Row("indexer 15", KnownPrograms.indexer(15), 4_096, 4_096),
            new Row("readers 2", KnownPrograms.readers(2), 4, 4),
            new Row("readers 8", KnownPrograms.readers(8), 256, 256),
            new Row("readers 13", KnownPrograms.readers(13), 8_192, 8_192),
            new Row("lastzero 5", KnownPrograms.lastzero(5), 64, 79),
            new Row("lastzero 10", KnownPrograms.lastzero(10), 3_328, 7_204),
            new Row("lastzero 15", KnownPrograms.lastzero(15), 147_456, 302_587));

    /// @param least the least number of executions
    /// @param sourceSets what source sets alone were published to need, cut ones counted in
    private record Row(String name, Consumer<EngineRuntime> program, long least, long sourceSets) {}

    private LeastExecutionsProbe() {}

    public static void main(String[] args) {
        System.out.printf(
                "%-14s %9s %12s | %9s %9s %9s %9s%n", "program", "least", "source sets", "schedules", "pruned", "total",
                "seconds");
        for (Row row : ROWS) {
            if (args.length == 0 || List.of(args).contains(row.name().split(" ", 2)[0])) {
                search(row);
            }
        }
    }

    private static void search(Row row) {
        SearchedProgram subject = SearchedProgram.unwatched(
                row.program(),
                RunSettings.DEFAULT,
                result -> Judgement.of(result, Map.of()));
        long start = System.nanoTime();
        SearchResult found = new Search(subject, new DporStrategy(), SearchLimits.NONE).run();
        double seconds = (System.nanoTime() - start) / 1e9;
        SearchCounts counts = found.counts();
        System.out.printf(
                Locale.ROOT,
                "%-14s %,9d %,12d | %,9d %,9d %,9d %9.2f%s%n",
                row.name(),
                row.least(),
                row.sourceSets(),
                counts.schedules(),
                counts.pruned(),
                counts.schedules() + counts.pruned(),
                seconds,
                found.complete() ? "" : " " + Objects.requireNonNull(found.stopped()).words());
    }
}

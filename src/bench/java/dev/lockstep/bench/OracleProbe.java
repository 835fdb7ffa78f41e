package dev.lockstep.bench;

import dev.lockstep.explore.oracle.Campaign;
import dev.lockstep.explore.oracle.EnginePrograms;
import dev.lockstep.explore.oracle.GeneratedProgram;
import dev.lockstep.explore.oracle.ScriptPrograms;
import dev.lockstep.explore.oracle.GeneratedProgram.Loops;
import dev.lockstep.explore.oracle.LoopPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Compares searches of random programs with every order and, where they have no engine, with all states, and prints
/// what differs, then how many programs had each operation. Arguments: `scripts`, `loops` or `engines`, how many
/// programs, the seed of the first, 1 unless given; or `file`, a scenario to compare alone and, where it may go round
/// without an end, `rounds`.
public final class OracleProbe {

    private OracleProbe() {}

    public static void main(String[] args) throws IOException {
        if (args[0].equals("file")) {
            String text = Files.readString(Path.of(args[1]));
            boolean script = text.contains("group: classics");
            GeneratedProgram one = new GeneratedProgram(
                    0, text, Set.of(), args.length > 2 ? Loops.LOOKING : Loops.NONE, script);
            System.out.println(new Campaign(100_000, 100_000, 1_000_000).compare(one));
            return;
        }
        int programs = Integer.parseInt(args[1]);
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        boolean engines = args[0].equals("engines");
        Campaign campaign = engines ? new Campaign(20_000, 20_000, 1) : new Campaign(20_000, 3_000, 60_000);
        for (long i = seed; i < seed + programs; i++) {
            System.out.print(
                    campaign.compare(
                            switch (args[0]) {
                                case "engines" -> EnginePrograms.of(i);
                                case "loops" -> LoopPrograms.of(i);
                                default -> ScriptPrograms.of(i);
                            }));
        }
        System.out.println(campaign.table());
        System.out.println(campaign.summary());
    }
}

package dev.lockstep.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The mutants that no test can tell from the program, each with the reason. A text file: mutants as [Mutant#key()]
/// names them, one a line, and below them, indented, why.
final class Equivalents {

    private final Map<String, String> reasons = new LinkedHashMap<>();

    Equivalents(Path file) throws IOException {
        ArrayList<String> open = new ArrayList<String>();
        boolean told = false;
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                if (told) {
                    open.clear();
                }
                open.add(line.strip());
                told = false;
            } else {
                open.forEach(key -> reasons.merge(key, line.strip(), (before, more) -> before + " " + more));
                told = true;
            }
        }
        if (!told && !open.isEmpty()) {
            throw new IOException(file + ": no reason is given for " + open);
        }
    }

    boolean has(Mutant mutant) {
        return reasons.containsKey(mutant.key());
    }

    /// Entries about classes among `mutants` that fit none of them that lives: killed by now, or gone.
    List<String> stale(List<Mutant> mutants) {
        Set<String> owners = mutants.stream().map(Mutant::owner).collect(Collectors.toSet());
        Set<String> living = mutants.stream().filter(Mutant::lives).map(Mutant::key).collect(Collectors.toSet());
        return reasons.keySet().stream()
                .filter(key -> owners.contains(key.substring(0, key.lastIndexOf('.', key.indexOf(' ')))))
                .filter(key -> !living.contains(key))
                .toList();
    }
}

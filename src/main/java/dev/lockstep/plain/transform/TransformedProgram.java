package dev.lockstep.plain.transform;

import dev.lockstep.plain.compile.MainMethod;
import java.util.List;
import java.util.Map;

/// A program whose code tells what it does.
///
/// @param files its class files by binary names
/// @param earlySites by the index of a field, where a constructor sets it before it calls another
/// @param main what it begins with
public record TransformedProgram(
        Map<String, byte[]> files,
        List<ProgramClass> classes,
        List<ProgramField> fields,
        List<Site> sites,
        Map<Integer, Integer> earlySites,
        MainMethod main) {

    /// The name of the method of each class that runs what its initialiser ran (JLS 12.4.2).
    public static final String INITIALISER = "lockstep$init";

    /// The name of the method of each class with static fields that gives them back their default values.
    public static final String RESET = "lockstep$reset";

    public TransformedProgram {
        files = Map.copyOf(files);
        classes = List.copyOf(classes);
        fields = List.copyOf(fields);
        sites = List.copyOf(sites);
        earlySites = Map.copyOf(earlySites);
    }
}

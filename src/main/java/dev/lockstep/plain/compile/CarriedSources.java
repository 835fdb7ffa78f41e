package dev.lockstep.plain.compile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Java files that are in no folder: those that travel in a trace.
final class CarriedSources implements SourceRoot {
    private final Map<String, JavaSource> files;

    CarriedSources(List<JavaSource> files) {
        this.files = files.stream()
                .collect(Collectors.toMap(JavaSource::path, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    @Override
    public Optional<JavaSource> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public List<String> folder(String folder) {
        String before = folder.isEmpty() ? "" : folder + "/";
        return files.keySet()
                .stream()
                .filter(path -> path.startsWith(before) && path.indexOf('/', before.length()) < 0)
                .toList();
    }
}

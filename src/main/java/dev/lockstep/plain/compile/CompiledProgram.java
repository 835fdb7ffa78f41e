package dev.lockstep.plain.compile;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A program's class files and the texts they were made of. Safe for use by any thread.
public final class CompiledProgram {
    private final List<JavaSource> sources;
    private final SortedMap<String, byte[]> classes;
    private final MainMethod main;

    /// @param sources the file that was compiled, and after it those that it needed, in order of their paths
    /// @param classes the class files by the binary names of their classes
    CompiledProgram(List<JavaSource> sources, SortedMap<String, byte[]> classes, MainMethod main) {
        this.sources = List.copyOf(sources);
        this.classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
        this.main = main;
    }

    /// The file that was compiled, and after it those that it needed, in order of their paths.
    public List<JavaSource> sources() {
        return sources;
    }

    /// The binary names of its classes, in order.
    public List<String> names() {
        return List.copyOf(classes.keySet());
    }

    /// The class file of a class.
    ///
    /// @param name a binary name
    /// @throws IllegalArgumentException if the program has no such class
    public byte[] classFile(String name) {
        byte[] file = classes.get(name);
        if (file == null) {
            throw new IllegalArgumentException("no class " + name);
        }
        return Arrays.copyOf(file, file.length);
    }

    public MainMethod main() {
        return main;
    }
}

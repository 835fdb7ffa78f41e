package dev.lockstep.mutation;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What the last run of a piece has found about classes that are today as they were then, and so need not be run again.
///
/// A class counts as it was while its own class files are, the tests of its room, and the flags. What else it calls is
/// not asked: after a change there, delete the file.
final class History {

    private final Path file;
    private final Path findings;
    private final Map<String, String> today;
    private final Set<String> unchanged = new TreeSet<>();

    /// @param today by each class, without those nested in it, the digest of all that counts
    private History(Path file, Path findings, Map<String, String> today) throws IOException {
        this.file = file;
        this.findings = findings;
        this.today = today;
        Properties before = new Properties();
        if (Files.exists(file) && Files.exists(findings)) {
            try (BufferedReader in = Files.newBufferedReader(file)) {
                before.load(in);
            }
        }
        today.forEach((name, digest) -> {
            if (digest.equals(before.getProperty(name))) {
                unchanged.add(name);
            }
        });
    }

    /// @param folder where the class files of the piece lie
    /// @param tests where those of its tests lie, and of what they share
    static History of(Path file, Path findings, Path folder, List<Path> tests, String flags) throws IOException {
        String common = flags;
        for (Path part : tests) {
            common = digest(filesBelow(part), common);
        }
        TreeMap<String, List<Path>> parts = new TreeMap<String, List<Path>>();
        for (Path path : filesBelow(folder)) {
            String name = path.getFileName().toString().replaceAll("(\\$.*)?\\.class$", "");
            parts.computeIfAbsent(name, _ -> new ArrayList<>()).add(path);
        }
        TreeMap<String, String> today = new TreeMap<String, String>();
        for (Map.Entry<String, List<Path>> part : parts.entrySet()) {
            today.put(part.getKey(), digest(part.getValue(), common));
        }
        return new History(file, findings, today);
    }

    /// The simple names of the classes that need not be run.
    Set<String> unchanged() {
        return unchanged;
    }

    boolean isUpToDate() {
        return unchanged.containsAll(today.keySet());
    }

    /// Puts what was known before of unchanged classes beside what a run has found, a mutant a line, and remembers
    /// both.
    void merge(Path report) throws IOException {
        ArrayList<String> lines = new ArrayList<String>();
        if (Files.exists(report)) {
            lines.addAll(mutants(report));
        }
        if (Files.exists(findings)) {
            mutants(findings).stream().filter(this::isOfUnchanged).forEach(lines::add);
        }
        lines.addFirst("<mutations>");
        lines.add("</mutations>");
        Files.write(findings, lines);
        Properties all = new Properties();
        all.putAll(today);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            all.store(out, null);
        }
    }

    private static List<String> mutants(Path xml) throws IOException {
        return Files.readAllLines(xml).stream()
                .filter(line -> line.startsWith("<mutation "))
                .toList();
    }

    private boolean isOfUnchanged(String mutant) {
        String name = mutant.replaceAll(".*<mutatedClass>[^<]*\\.([^.<$]*)[^<]*</mutatedClass>.*", "$1");
        return unchanged.contains(name);
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(".class")).sorted().toList();
        }
    }

    private static String digest(List<Path> files, String more) throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Path path : files) {
                sha.update(Files.readAllBytes(path));
            }
            sha.update(more.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.lockstep.plain.allow;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The list `allowed.txt`, as it stands there. Its names have dots, those of nested types a dollar.
final class AllowTable {
    static final AllowTable LIST = new AllowTable(ListFile.lines("allowed.txt"));

    private static final String ALL = "*";
    private static final String PACKAGE = ".*";
    private static final String OPEN = "open";
    private static final String INDENT = " ";

    private final Map<String, Heading> types = new TreeMap<>();
    private final Map<String, Heading> bootstraps = new TreeMap<>();

    /// What stands under a heading.
    ///
    /// @param isOpen whether the program may extend or implement it
    /// @param kind `class`, `interface` or `bootstrap`
    /// @param members the treatments of members, as the list writes them
    record Heading(boolean isOpen, String kind, Map<String, Treatment> members) {}

    private AllowTable(List<String> lines) {
        Map<String, Treatment> members = new HashMap<>();
        for (String line : lines) {
            List<String> words = List.of(line.strip().split(" +"));
            if (line.startsWith(INDENT)) {
                Treatment treatment = Treatment.valueOf(words.getFirst().toUpperCase(Locale.ROOT));
                for (String member : words.subList(1, words.size())) {
                    if (members.put(member, treatment) != null) {
                        throw new IllegalArgumentException("a member twice: " + member + " in " + line);
                    }
                }
            } else {
                members = new TreeMap<>();
                boolean isOpen = words.getFirst().equals(OPEN);
                String kind = words.get(isOpen ? 1 : 0);
                Map<String, Heading> headings = kind.equals("bootstrap") ? bootstraps : types;
                if (headings.put(words.getLast(), new Heading(isOpen, kind, members)) != null) {
                    throw new IllegalArgumentException("a heading twice: " + line);
                }
            }
        }
    }

    /// What stands of a type: under its own name, or that of its package.
    Optional<Heading> heading(String type) {
        return Optional.ofNullable(types.get(type))
                .or(
                        () -> Optional.ofNullable(
                                types.get(type.substring(0, Math.max(0, type.lastIndexOf('.'))) + PACKAGE)));
    }

    Map<String, Heading> types() {
        return types;
    }

    Map<String, Heading> bootstraps() {
        return bootstraps;
    }

    /// How a method is treated that a type declares.
    ///
    /// @param parameters as [JdkClasses#parameters] writes them
    Treatment method(String type, String name, String parameters) {
        return heading(type).map(each -> first(each.members(), name + parameters, name, ALL))
                .orElse(Treatment.REFUSED);
    }

    /// How a field is treated that a type declares.
    Treatment field(String type, String name) {
        return heading(type).map(each -> first(each.members(), "." + name, "." + ALL)).orElse(Treatment.REFUSED);
    }

    /// How a method is treated that the compiler gives to an `invokedynamic`.
    Treatment bootstrap(String type, String name) {
        Heading heading = bootstraps.get(type);
        return heading == null ? Treatment.REFUSED : first(heading.members(), name);
    }

    private static Treatment first(Map<String, Treatment> members, String... names) {
        for (String name : names) {
            Treatment treatment = members.get(name);
            if (treatment != null) {
                return treatment;
            }
        }
        return Treatment.REFUSED;
    }
}

package dev.lockstep.plain.allow;

import dev.lockstep.event.CodePlace;
import dev.lockstep.plain.compile.CompiledProgram;
import dev.lockstep.plain.compile.JavaSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds what must be refused in a program before anything of it runs. Every class file is read, used or not: whether
/// code is reached is only known when it is too late.
public final class Refusals {
    private Refusals() {}

    /// All that is refused, in order of file and line, each member once a line; the file that was opened comes first.
    public static List<Refused> of(CompiledProgram program) {
        ProgramMembers members = ProgramMembers.of(program);
        SourceLines sources = new SourceLines(program.sources());
        List<Finding> found = new ArrayList<>();
        members.classes().forEach(type -> new ClassWalk(type, members, sources, found::add).walk());
        Map<String, Integer> order = new HashMap<>();
        for (JavaSource source : program.sources()) {
            order.put(source.path(), order.size());
        }
        Comparator<CodePlace> byFile = Comparator
                .comparingInt(place -> order.getOrDefault(place.file(), order.size()));
        return withoutRepetition(found).stream()
                .map(each -> new Refused(each.place(), each.member(), each.reason().text()))
                .sorted(Comparator.comparing(Refused::place, byFile.thenComparingInt(CodePlace::line)))
                .toList();
    }

    /// Lets a program through of which nothing is refused.
    ///
    /// @throws RefusedProgram if anything is
    public static void requireNone(CompiledProgram program) throws RefusedProgram {
        List<Refused> refused = of(program);
        if (!refused.isEmpty()) {
            throw new RefusedProgram(refused);
        }
    }

    /// Each member once a line; a type is not told of where a member of it is.
    private static List<Finding> withoutRepetition(List<Finding> found) {
        Set<Object> told = new HashSet<>();
        found.stream().filter(each -> !each.isType()).forEach(each -> told.add(each.ofType()));
        Set<Object> once = new HashSet<>();
        return found.stream()
                .filter(each -> !each.isType() || !told.contains(each.ofType()))
                .filter(each -> once.add(List.of(each.place(), each.member())))
                .toList();
    }

    /// What is refused somewhere.
    ///
    /// @param type the one that it is, or that it is a member of
    record Finding(CodePlace place, String type, String member, RefusalReason reason) {
        boolean isType() {
            return type.equals(member);
        }

        Finding because(RefusalReason another) {
            return new Finding(place, type, member, another);
        }

        private Object ofType() {
            return List.of(place, type);
        }
    }
}

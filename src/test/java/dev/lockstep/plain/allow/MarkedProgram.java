package dev.lockstep.plain.allow;

import dev.lockstep.plain.compile.CompiledProgram;
import dev.lockstep.plain.compile.DoesNotCompile;
import dev.lockstep.plain.compile.JavaSource;
import dev.lockstep.plain.compile.ProgramCompiler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a class `Main` in which each line that is refused says so: `System.gc(); // NO java.lang.System.gc()`,
/// several with semicolons.
record MarkedProgram(String text) {
    private static final Pattern MARK = Pattern.compile("// NO (.*)$", Pattern.MULTILINE);

    /// A statement in the `main` method.
    static MarkedProgram ofStatement(String imports, String statement, String members) {
        return new MarkedProgram(
                "%s\nclass Main {\n  public static void main(String[] a) throws Throwable {\n    %s // NO %s\n  }\n}\n"
                        .formatted(imports, statement, members));
    }

    CompiledProgram compiled() throws DoesNotCompile {
        return ProgramCompiler.compile(List.of(new JavaSource("Main.java", text)), Optional.empty());
    }

    /// What should be refused: a line and a member each.
    List<String> marked() {
        List<String> all = new ArrayList<>();
        Matcher marks = MARK.matcher(text);
        while (marks.find()) {
            long line = text.substring(0, marks.start()).lines().count();
            Arrays.stream(marks.group(1).split(";")).forEach(member -> all.add(line + " " + member.strip()));
        }
        return all;
    }

    /// What is refused, in the same form.
    List<String> refused() throws DoesNotCompile {
        return Refusals.of(compiled()).stream().map(each -> each.place().line() + " " + each.member()).toList();
    }
}

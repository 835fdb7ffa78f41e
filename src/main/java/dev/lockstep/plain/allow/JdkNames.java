package dev.lockstep.plain.allow;

import dev.lockstep.event.CodePlace;
import dev.lockstep.plain.allow.Refusals.Finding;

/// What is refused, by the names that Java writes.
final class JdkNames {
    private JdkNames() {}

    static Finding type(CodePlace place, String type) {
        String name = written(type);
        return new Finding(place, name, name, Reasons.of(name));
    }

    static Finding method(CodePlace place, String owner, String name, String descriptor) {
        String member = written(owner) + "." + name;
        return new Finding(place, written(owner), member + JdkClasses.parameters(descriptor), Reasons.of(member));
    }

    static Finding member(CodePlace place, String owner, String name) {
        String member = written(owner) + "." + name;
        return new Finding(place, written(owner), member, Reasons.of(member));
    }

    /// A nested type with a dot, a local one without the number that the compiler gives it.
    private static String written(String internal) {
        return internal.replace('/', '.').replaceAll("\\$(\\d+(?=[^\\d$]))?", ".");
    }
}

package dev.lockstep.plain.transform;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The classes of the JDK in whose place the program's code gets one of ours, everywhere it names them.
final class StandIns {
    private static final String RUN = "dev/lockstep/plain/run/";
    private static final Map<String, String> NAMES = Map.of(
            "java/lang/Thread", RUN + "ProgramThread",
            "java/io/PrintStream", RUN + "Printer",
            "java/lang/IO", RUN + "ProgramIO");
    private static final Pattern IN_DESCRIPTOR = Pattern
            .compile("L(java/lang/Thread|java/io/PrintStream|java/lang/IO);");

    private StandIns() {}

    /// Whether this class stands in for one of the JDK.
    static boolean are(String name) {
        return name.startsWith(RUN);
    }

    /// What stands in the program's code in place of this name of a class, or descriptor.
    static String of(String name) {
        String whole = NAMES.get(name);
        if (whole != null) {
            return whole;
        }
        return name.indexOf(';') < 0
                ? name
                : IN_DESCRIPTOR.matcher(name)
                        .replaceAll(found -> Matcher.quoteReplacement("L" + NAMES.get(found.group(1)) + ";"));
    }
}

package dev.lockstep.cli;

import java.util.regex.Pattern;

/// Arguments as they are typed at a POSIX shell.
final class Shell {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:,=%+@-]+");

    private Shell() {}

    /// One argument, quoted where the shell would otherwise read it in another way.
    static String word(String argument) {
        return PLAIN.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}

package dev.lockstep.figure.choice;

import dev.lockstep.file.FileError;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.LocalizedError;

/// A choice that cannot be drawn. The message is one line for people.
public final class WrongChoice extends Exception implements LocalizedError {

    private static final long serialVersionUID = 1L;

    private final String option;
    private final transient LocalText said;

    /// @param option as the command line has it, such as `--step`; empty where it is not of one option
    /// @param said what was found, and what was expected
    public WrongChoice(String option, LocalText said) {
        super(line(option, said).english());
        this.option = option;
        this.said = said.onOneLine();
    }

    /// What is wrong with an option, as another has found out.
    public WrongChoice(String option, Exception wrong) {
        this(option, LocalizedError.of(wrong));
        initCause(wrong);
    }

    public static WrongChoice of(String option, String english, String german, Object... parts) {
        return new WrongChoice(option, LocalText.of(english, german, parts));
    }

    /// One whose message names the option itself.
    static WrongChoice named(FileError wrong) {
        return new WrongChoice("", wrong);
    }

    private static LocalText line(String option, LocalText said) {
        return option.isEmpty() ? said.onOneLine() : LocalText.of("%s: %s", "%s: %s", option, said).onOneLine();
    }

    /// The option as the command line has it; empty where it is not of one option.
    public String option() {
        return option;
    }

    /// What was found, and what was expected, without the option.
    public LocalText said() {
        return said;
    }

    @Override
    public LocalText line() {
        return line(option, said);
    }
}

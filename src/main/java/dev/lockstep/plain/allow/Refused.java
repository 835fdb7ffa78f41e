package dev.lockstep.plain.allow;

import dev.lockstep.event.CodePlace;
import dev.lockstep.file.LocalText;

/// Something in a program that Lockstep can neither leave as it is nor replace.
///
/// @param member as Java writes it, such as `java.io.FileInputStream.<init>(String)`; of a type alone, its name
public record Refused(CodePlace place, String member, LocalText reason) {

    /// With its place, on one line.
    public LocalText line() {
        return LocalText.of("%s: %s: %s", "%s: %s: %s", place, member, reason).onOneLine();
    }
}

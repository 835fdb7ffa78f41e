package dev.lockstep.scenario.read;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.yaml.Words;
import java.util.List;

/// What a name in a program stands for, as messages say it. In German its articles and endings follow its gender, so
/// each message that needs one has it here.
enum NameKind {
    VARIABLE("variable", Gender.FEMININE, "Variable", "Variable", "Variablen"),
    LOCK("lock", Gender.NEUTER, "Schloss", "Schlosses", "Schlösser"),
    CONDITION("condition", Gender.FEMININE, "Bedingung", "Bedingung", "Bedingungen"),
    SEMAPHORE("semaphore", Gender.MASCULINE, "Semaphor", "Semaphors", "Semaphore"),
    THREAD("thread", Gender.MASCULINE, "Thread", "Threads", "Threads"),
    TASK("task", Gender.FEMININE, "Aufgabe", "Aufgabe", "Aufgaben"),
    KEY("key", Gender.MASCULINE, "Schlüssel", "Schlüssels", "Schlüssel"),
    LOCK_OR_SEMAPHORE(
            "lock or semaphore", Gender.NEUTER, "Schloss oder Semaphor", "Schlosses oder Semaphors",
            "Schlösser oder Semaphore"),
    VARIABLE_OR_SEMAPHORE(
            "variable or semaphore", Gender.FEMININE, "Variable oder Semaphor", "Variable oder Semaphors",
            "Variablen oder Semaphore");

    private enum Gender {
        MASCULINE("der", "ein", "eines", "unbekannter"),
        FEMININE("die", "eine", "einer", "unbekannte"),
        NEUTER("das", "ein", "eines", "unbekanntes");

        private final String the;
        private final String indefinite;
        private final String genitive;
        private final String unknown;

        Gender(String the, String indefinite, String genitive, String unknown) {
            this.the = the;
            this.indefinite = indefinite;
            this.genitive = genitive;
            this.unknown = unknown;
        }
    }

    private final String english;
    private final Gender gender;
    private final String german;
    private final String genitive;
    private final String plural;

    NameKind(String english, Gender gender, String german, String genitive, String plural) {
        this.english = english;
        this.gender = gender;
        this.german = german;
        this.genitive = genitive;
        this.plural = plural;
    }

    /// One of this kind, without its name.
    LocalText any() {
        return LocalText.of("a " + english, gender.indefinite + " " + german);
    }

    /// The one of this name.
    LocalText named(String name) {
        return LocalText.of("the " + english + " %s", gender.the + " " + german + " %s", Words.quoted(name));
    }

    /// A name that nothing of this kind has.
    LocalText unknown(String name) {
        return LocalText.of("unknown " + english + " %s", gender.unknown + " " + german + " %s", Words.quoted(name));
    }

    /// What was found where the name of one of this kind is chosen.
    LocalText asNameOf(String name) {
        return LocalText.of(
                "%s as the name of a " + english, "%s als Name " + gender.genitive + " " + genitive,
                Words.quoted(name));
    }

    /// What was found where one of this kind belongs.
    LocalText as(LocalText found) {
        return LocalText.of("%s as a " + english, "%s als " + german, found);
    }

    /// That one of those there are is expected.
    LocalText oneOf(List<String> known) {
        return known.isEmpty()
                ? LocalText.of(
                        "none, because the program has no " + english, "nichts, denn das Programm hat keine " + plural)
                : Words.oneOf(known);
    }
}

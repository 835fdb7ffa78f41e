package dev.lockstep.plain.allow;

import dev.lockstep.file.LocalText;
import java.util.Locale;

/// Why something is refused. The list `reasons.txt` says of what.
enum RefusalReason {
    FILES(
            "reads or writes files; Lockstep cannot order what happens outside of the program",
            "liest oder schreibt Dateien; was außerhalb des Programms geschieht, kann Lockstep nicht ordnen"),
    NETWORK(
            "uses the network; Lockstep cannot order what happens outside of the program",
            "benutzt das Netz; was außerhalb des Programms geschieht, kann Lockstep nicht ordnen"),
    PROCESSES(
            "uses other processes; Lockstep cannot order what happens outside of the program",
            "benutzt andere Prozesse; was außerhalb des Programms geschieht, kann Lockstep nicht ordnen"),
    INPUT(
            "waits for input; every run must be given the same, and there is none",
            "wartet auf Eingaben; jeder Lauf müsste dieselben bekommen, und es gibt keine"),
    OUTPUT(
            "is not a way of writing that Lockstep knows; System.out.println, print and printf are",
            "ist keine Ausgabe, die Lockstep kennt; System.out.println, print und printf sind es"),
    ENDS_THE_JVM(
            "ends the JVM, and with it the search of the orders",
            "beendet die JVM und damit auch die Suche nach Reihenfolgen"),
    GARBAGE_COLLECTION(
            "depends on the garbage collector, which follows no order",
            "hängt von der Speicherbereinigung ab, die keiner Reihenfolge folgt"),
    NATIVE_CODE(
            "is native code, into which Lockstep cannot see",
            "ist nativer Code, in den Lockstep nicht sehen kann"),
    RAW_MEMORY(
            "accesses memory past the program's own code, in ways that Lockstep cannot order",
            "greift am Code des Programms vorbei auf Speicher zu, auf Arten, die Lockstep nicht ordnen kann"),
    REFLECTION(
            "is reflection; what it reaches is not seen before it runs",
            "ist Reflection; was sie erreicht, ist vor dem Lauf nicht zu sehen"),
    TIME(
            "reads the time, which is another in every run",
            "liest die Zeit, die in jedem Lauf eine andere ist"),
    CHANCE(
            "depends on chance, which is another in every run",
            "hängt vom Zufall ab, der in jedem Lauf ein anderer ist"),
    SETTINGS(
            "reads or changes settings of the machine",
            "liest oder ändert Einstellungen der Maschine"),
    STACK_TRACES(
            "shows the stack, on which Lockstep's own calls stand too",
            "zeigt den Aufrufstapel, auf dem auch Lockstep selbst steht"),
    THREADS(
            "is a part of threads that comes later",
            "ist ein Teil der Threads, der später kommt"),
    CONCURRENT(
            "belongs to java.util.concurrent, which comes later",
            "gehört zu java.util.concurrent, das später kommt"),
    COLLECTIONS(
            "belongs to the collections and builders, which come later",
            "gehört zu den Sammlungen und Buildern, die später kommen"),
    ARRAYS(
            "reads or fills a whole array or builder at once; this comes later",
            "liest oder füllt ein ganzes Array oder einen Builder auf einmal; das kommt später"),
    STREAMS(
            "belongs to the streams, which come later",
            "gehört zu den Streams, die später kommen"),
    REGULAR_EXPRESSIONS(
            "is a regular expression, which may run without end inside of the JDK",
            "ist ein regulärer Ausdruck, der im JDK ohne Ende laufen kann"),
    SERIALIZATION(
            "is serialization, which makes objects past their constructors",
            "ist Serialisierung, die Objekte an ihren Konstruktoren vorbei erzeugt"),
    CLONING(
            "copies an object past its constructors; only arrays can be cloned",
            "kopiert ein Objekt an seinen Konstruktoren vorbei; nur Arrays lassen sich klonen"),
    HASHES(
            "may use a hash code that the JVM makes anew in every run",
            "benutzt womöglich einen Hashcode, den die JVM in jedem Lauf neu vergibt"),
    SWITCHES(
            "is a switch with patterns that names constants of enums; this comes later",
            "ist ein switch mit Mustern, der Enum-Konstanten nennt; das kommt später"),
    BEHIND_AN_INTERFACE(
            "is inherited behind an interface of the program, where the call is not seen",
            "ist hinter einer Schnittstelle des Programms geerbt, wo der Aufruf nicht zu sehen ist"),
    AS_REFERENCE(
            "can be called in a lambda, but not be a method reference",
            "lässt sich in einem Lambda aufrufen, aber nicht als Methodenreferenz angeben"),
    UNLISTED(
            "is not on the list of what Lockstep can order",
            "steht nicht auf der Liste dessen, was Lockstep ordnen kann");

    private final String english;
    private final String german;

    RefusalReason(String english, String german) {
        this.english = english;
        this.german = german;
    }

    LocalText text() {
        return LocalText.of(english, german);
    }

    /// The reason with this name in `reasons.txt`, such as `raw-memory`.
    static RefusalReason named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

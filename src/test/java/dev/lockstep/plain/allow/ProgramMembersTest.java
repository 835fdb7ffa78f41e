package dev.lockstep.plain.allow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.plain.compile.DoesNotCompile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whose a member is that a program's class names.
class ProgramMembersTest {
    private static final String NOTHING = "()V";
    private static final String INT = "()I";

    private static final MarkedProgram PROGRAM = new MarkedProgram(
            """
            class Main {
                static class Worker extends Thread implements Task { int seen; @Override public void run() { } void own() { } }
                static class Sub extends Worker { }
                interface Task extends Runnable, Named { int SIZE = 1; default void twice() { run(); } }
                interface Named { int hashCode(); }
                record Pair(int x) { }
                record Own(int x) { @Override public int hashCode() { return 1; } }
                enum Colour { RED }
                static class Wrong extends Exception { }
                public static void main(String[] a) { }
            }
            """);

    private ProgramMembers members;

    @BeforeEach
    void compile() throws DoesNotCompile {
        members = ProgramMembers.of(PROGRAM.compiled());
    }

    @Test
    void whatAClassOrOneThatItExtendsDeclaresIsTheProgramsOwn() {
        assertThat(members.method("Main$Sub", "own", NOTHING)).isEmpty();
        assertThat(members.method("Main$Sub", "run", NOTHING)).isEmpty();
        assertThat(members.method("Main$Sub", "twice", NOTHING)).isEmpty();
        assertThat(members.field("Main$Sub", "seen")).isEmpty();
        assertThat(members.field("Main$Sub", "SIZE")).isEmpty();
        assertThat(members.declarer("Main$Sub", "twice", NOTHING)).contains("Main$Task");
    }

    @Test
    void whatItInheritsFromTheJdkIsTreatedAsThere() {
        assertThat(members.method("Main$Sub", "start", NOTHING)).contains(Treatment.MODELLED);
        assertThat(members.method("Main$Sub", "threadId", "()J")).contains(Treatment.REFUSED);
        assertThat(members.method("Main$Sub", "wait", NOTHING)).contains(Treatment.MODELLED);
        assertThat(members.method("Main$Task", "run", NOTHING)).contains(Treatment.EFFECT);
        assertThat(members.method("Main$Wrong", "getMessage", "()Ljava/lang/String;")).contains(Treatment.PURE);
        assertThat(members.method("Main$Colour", "name", "()Ljava/lang/String;")).contains(Treatment.PURE);
        assertThat(members.declarer("Main$Sub", "start", NOTHING)).contains("java/lang/Thread");
        assertThat(members.method("java/lang/Object", "hashCode", INT)).contains(Treatment.MODELLED);
        assertThat(members.field("java/lang/System", "out")).contains(Treatment.MODELLED);
        assertThat(members.method("[LMain;", "clone", "()Ljava/lang/Object;")).contains(Treatment.MODELLED);
    }

    @Test
    void aHashCodeThatMayBeTheJvmsIsNeverTheProgramsOwn() {
        assertThat(members.method("Main$Sub", "hashCode", INT)).contains(Treatment.MODELLED);
        assertThat(members.method("Main$Task", "hashCode", INT)).contains(Treatment.MODELLED);
        assertThat(members.method("Main$Named", "hashCode", INT)).contains(Treatment.MODELLED);
        assertThat(members.method("Main$Pair", "hashCode", INT)).contains(Treatment.REFUSED);
        assertThat(members.method("Main$Colour", "hashCode", INT)).contains(Treatment.REFUSED);
        assertThat(members.method("Main$Own", "hashCode", INT)).isEmpty();
    }

    @Test
    void aConstructorIsOfItsOwnClassAlone() {
        assertThat(members.method("Main$Sub", "<init>", NOTHING)).isEmpty();
        assertThat(members.method("Main$Sub", "<init>", "(Ljava/lang/String;)V")).contains(Treatment.REFUSED);
        assertThat(members.method("Main$Sub", "none", NOTHING)).contains(Treatment.REFUSED);
        assertThat(members.field("Main$Sub", "none")).contains(Treatment.REFUSED);
    }
}

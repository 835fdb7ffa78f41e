package dev.lockstep.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lockstep.scenario.program.script.Implementation;
import dev.lockstep.scenario.read.ScenarioReader;
import dev.lockstep.scenario.yaml.SourceFile;
import dev.lockstep.testing.Row;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Programs with one thing wrong each, and the line that says so.
class BrokenProgramTest {

    static final String GOOD = """
            lockstep: 1
            id: mine
            title: Mine
            about: What it is about.
            group: classics
            program:
              variables:
                x: 0
                count: {value: 0, guarded by: mutex}
              locks: [mutex, other]
              conditions: {notEmpty: mutex}
              semaphores: {free: 2}
              spurious wake-ups: 1
              step limit: 500
              threads:
                A:
                  - acquire mutex
                  - while count = 0: [wait on notEmpty]
                  - count = count - 1
                  - release mutex
                  - repeat 2 times: [sleep 20 ms]
                B:
                  - acquire free at most 50 ms
                  - x = x + 1
                  - if x > 1: [signal notEmpty]
              properties:
                - always: x <= 1
                - in the end: count = 0
            """;

    @Test
    void theProgramWithNothingWrongIsRead() throws BadScenario {
        assertThat(read(GOOD).program()).isNotNull();
    }

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource({"wholes", "objects", "scripts", "properties"})
    @Row({"F04", "F05", "F08", "F14", "F42"})
    void oneChangeGivesOneLine(String instead, String line, String message) {
        assertThat(GOOD).contains(line);
        assertThatExceptionOfType(BadScenario.class)
                .isThrownBy(() -> read(GOOD.replace(line, instead)))
                .withMessage("my.yaml:" + message);
    }

    @Test
    @Row("F14")
    void moreThanTheLimitsAllowIsRefusedBeforeAnythingIsMade() {
        String lines = "sleep 1 ms, ".repeat(200);
        assertThatExceptionOfType(BadScenario.class)
                .isThrownBy(() -> read(GOOD.replace("[sleep 20 ms]", "[" + lines + "sleep 1 ms]")))
                .withMessage("my.yaml:21:25: found 201 lines of a script, expected at most 200");
        assertThatExceptionOfType(BadScenario.class)
                .isThrownBy(() -> read(GOOD.replace("acquire mutex", "x = " + "1 + ".repeat(60) + "1")))
                .withMessage("my.yaml:17:9: found 245 characters, expected at most 200");
    }

    static Stream<Arguments> wholes() {
        return Stream.of(
                Arguments.of(
                        "group: clasics", "group: classics",
                        "5:8: found \"clasics\" for group, expected one of pool, cache, barrier, classics; did you mean \"classics\"?"),
                Arguments.of(
                        "live:\n  workers: 5\nprogram:", "program:",
                        "7:3: found a live part in group classics, expected a program alone; live parts are for pool, cache and barrier"),
                Arguments.of(
                        "programme:", "program:",
                        "6:1: found unknown key \"programme\" in a scenario, expected one of lockstep, id, title, about, group, partner, live, program; did you mean \"program\"?"),
                Arguments.of(
                        "  thraeds:", "  threads:",
                        "15:3: found unknown key \"thraeds\" in program, expected one of about, pool, cache, barrier, variables, locks, conditions, semaphores, expect, spurious wake-ups, step limit, threads, properties, asks; did you mean \"threads\"?"),
                Arguments.of(
                        "  step limit: 500\n  asks: [{before: {Z: acquire mutex}, ask: who can go}]",
                        "  step limit: 500",
                        "15:20: found no thread \"Z\", expected one of A, B"),
                Arguments.of(
                        "  step limit: 500\n  asks: [{before: {A: acquire nothing}, ask: who can go}]",
                        "  step limit: 500",
                        "15:23: found \"acquire nothing\" as a line of A, expected a line of its script as it stands there, such as acquire mutex"),
                Arguments.of(
                        "  step limit: 500\n  asks: [{before: {A: acquire mutex}, ask: who can}]", "  step limit: 500",
                        "15:44: found \"who can\" for ask, expected one of who can go, value after, holder after, returns, can come, in the end"),
                Arguments.of(
                        "  step limit: 500\n  asks: [{before: {}, ask: who can go}]", "  step limit: 500",
                        "15:19: found nothing for before, expected a thread and a line of its script: {A: acquire m}"),
                Arguments.of(
                        "  step limit: 0", "  step limit: 500",
                        "14:15: found \"0\" for step limit, expected a whole number from 1 to 1000000"),
                Arguments.of(
                        "  step limit: 5000000", "  step limit: 500",
                        "14:15: found \"5000000\" for step limit, expected a whole number from 1 to 1000000"),
                Arguments.of(
                        "  step limit: \"500\"", "  step limit: 500",
                        "14:15: found text in quotes \"500\" for step limit, expected a whole number from 1 to 1000000, without quotes"),
                Arguments.of(
                        "  spurious wake-ups: yes", "  spurious wake-ups: 1",
                        "13:22: found \"yes\" for spurious wake-ups, expected a whole number from 0 to 100"),
                Arguments.of(
                        "  barrier: {parties: 0}\n  variables:", "  variables:",
                        "7:22: found \"0\" for parties, expected a whole number from 1 to 16"),
                Arguments.of(
                        "  barrier: {parties: 2, action fails: maybe}\n  variables:", "  variables:",
                        "7:39: found \"maybe\" for action fails, expected one of true, false"),
                Arguments.of(
                        "  barrier: {parties: 2, implementation: no-generatoin}\n  variables:", "  variables:",
                        "7:41: found \"no-generatoin\" for implementation, expected one of "
                                + Implementation.Engine.BARRIER.implementations().stream()
                                        .map(Implementation::word)
                                        .collect(Collectors.joining(", "))
                                + "; did you mean \"no-generation\"?"),
                Arguments.of(
                        "  barrier: {implementation: notify-one, parties: 2, limit: 5 ms}\n  variables:",
                        "  variables:",
                        "7:60: found limit with implementation notify-one, expected implementation, parties, which is all that this flawed one has"),
                Arguments.of(
                        "  expect: hold\n  variables:", "  variables:",
                        "7:11: found \"hold\" for expect, expected one of holds, breaks; did you mean \"holds\"?"),
                Arguments.of(
                        "  pool: {workers: 2, failing: [a b]}\n  variables:", "  variables:",
                        "7:32: found \"a b\" as a task, expected 1 to 40 letters, digits and _ : . / #"),
                Arguments.of(
                        "  cache: {failing: [user:1 by Z]}\n  variables:", "  variables:",
                        "7:21: found unknown thread \"Z\", expected one of A, B"),
                Arguments.of(
                        "  cache: {implementation: stampede, asks for: {k: j, j: k}}\n  variables:", "  variables:",
                        "7:47: found a circle of keys, k, j, k, for asks for with implementation stampede, expected keys that lead to an end, as nothing but a lock stops a compute that asks for its own key"),
                Arguments.of(
                        "  cache: {compute time: 20}\n  variables:", "  variables:",
                        "7:25: found \"20\" for compute time, expected a time from 1 ms to 60 s, such as 50 ms"),
                Arguments.of(
                        "  cache: {}\n  pool: {workers: 1}\n  variables:", "  variables:",
                        "7:3: found cache beside pool, expected at most one engine"),
                Arguments.of(
                        "  pool: {workers: 1}\n  semaphores: {queued: 2}", "  semaphores: {free: 2}",
                        "13:16: found \"queued\" among the semaphores, expected another name; properties mean the engine's by this word"),
                Arguments.of(
                        "  pool: {workers: 1}\n  variables:\n    queued: 0", "  variables:",
                        "9:5: found \"queued\" among the variables, expected another name; properties mean the engine's by this word"),
                Arguments.of(
                        "group: pool", "group: classics",
                        "7:3: found no pool in program, expected pool: …, because the group is pool"));
    }

    static Stream<Arguments> objects() {
        return Stream.of(
                Arguments.of(
                        "    x: \"a\\u0007b\"", "    x: 0",
                        "8:8: found text in quotes \"a\\u0007b\" for the value of a variable, expected a whole number from -1000000000 to 1000000000, or a text in quotes of at most 40 characters"),
                Arguments.of(
                        "  locks: [mutex, mutex]", "  locks: [mutex, other]",
                        "10:18: found the name \"mutex\" again, expected another name; a lock has it"),
                Arguments.of(
                        "  locks: mutex", "  locks: [mutex, other]",
                        "10:10: found \"mutex\" for locks, expected a list, one a line with \"- \" before it or in [ ]"),
                Arguments.of(
                        "  locks: {mutex: fairly, other: fair}", "  locks: [mutex, other]",
                        "10:18: found \"fairly\" for a lock, expected fair or plain"),
                Arguments.of(
                        "  conditions: {notEmpty: mutx}", "  conditions: {notEmpty: mutex}",
                        "11:26: found unknown lock \"mutx\", expected a name that stands under locks; did you mean \"mutex\"?"),
                Arguments.of(
                        "  conditions: {not empty: mutex}", "  conditions: {notEmpty: mutex}",
                        "11:16: found \"not empty\" as the name of a condition, expected 1 to 24 letters, digits and _, a letter first"),
                Arguments.of(
                        "  semaphores: {free: -2}", "  semaphores: {free: 2}",
                        "12:22: found \"-2\" for the permits of a semaphore, expected a whole number from 0 to 1000"),
                Arguments.of(
                        "  semaphores: {free: many}", "  semaphores: {free: 2}",
                        "12:22: found \"many\" for the permits of a semaphore, expected a whole number from 0 to 1000"),
                Arguments.of(
                        "  semaphores: {free: \"2\"}", "  semaphores: {free: 2}",
                        "12:22: found text in quotes \"2\" for the permits of a semaphore, expected a whole number from 0 to 1000, without quotes"),
                Arguments.of(
                        "  semaphores: {free: 2, free: 3}", "  semaphores: {free: 2}",
                        "12:25: found key \"free\" again, expected each key once; it stands in line 12 already"),
                Arguments.of(
                        "  semaphores: {mutex: 2}", "  semaphores: {free: 2}",
                        "12:16: found the name \"mutex\" again, expected another name; a lock has it"),
                Arguments.of(
                        "  semaphores: {notEmpty: 2}", "  semaphores: {free: 2}",
                        "12:16: found the name \"notEmpty\" again, expected another name; a condition has it"),
                Arguments.of(
                        "  semaphores: {result: 2}", "  semaphores: {free: 2}",
                        "12:16: found \"result\" as the name of a semaphore, expected another name; this word has a meaning in scripts or properties"),
                Arguments.of(
                        "  semaphores: {x: 2}", "  semaphores: {free: 2}",
                        "8:5: found the name \"x\" again, expected another name; a semaphore has it"),
                Arguments.of(
                        "    x: 7.9", "    x: 0",
                        "8:8: found \"7.9\" for the value of a variable, expected a whole number from -1000000000 to 1000000000, or a text in quotes of at most 40 characters"),
                Arguments.of(
                        "    x: no", "    x: 0",
                        "8:8: found \"no\" for the value of a variable, expected a whole number from -1000000000 to 1000000000, or a text in quotes of at most 40 characters"),
                Arguments.of(
                        "    x: 010", "    x: 0",
                        "8:8: found \"010\" for the value of a variable, expected a whole number from -1000000000 to 1000000000, or a text in quotes of at most 40 characters"),
                Arguments.of(
                        "    result: 0", "    x: 0",
                        "8:5: found \"result\" as the name of a variable, expected another name; this word has a meaning in scripts or properties"),
                Arguments.of(
                        "    atomically: 0", "    x: 0",
                        "8:5: found \"atomically\" as the name of a variable, expected another name; this word has a meaning in scripts or properties"),
                Arguments.of(
                        "  semaphores: {free: 1001}", "  semaphores: {free: 2}",
                        "12:22: found \"1001\" for the permits of a semaphore, expected a whole number from 0 to 1000"),
                Arguments.of(
                        "    x: 99999999999", "    x: 0",
                        "8:8: found \"99999999999\" for the value of a variable, expected a whole number from -1000000000 to 1000000000, or a text in quotes of at most 40 characters"),
                Arguments.of(
                        "guarded by: mutexx", "guarded by: mutex",
                        "9:35: found unknown lock \"mutexx\", expected a name that stands under locks; did you mean \"mutex\"?"),
                Arguments.of(
                        "guardedby: mutex", "guarded by: mutex",
                        "9:23: found unknown key \"guardedby\" in a variable, expected one of value, guarded by; did you mean \"guarded by\"?"));
    }

    static Stream<Arguments> scripts() {
        return Stream.of(
                Arguments.of(
                        "\"acquire\\nmutex\"", "acquire mutex",
                        "17:9: found a line break or a control character in \"acquire\\u000Amutex\", expected text on one line"),
                Arguments.of(
                        "aquire mutex", "acquire mutex",
                        "17:9: found unknown operation \"aquire mutex\", expected an operation, which begins with acquire, compare, interrupt, release, signal, sleep, wait, or \"variable = …\"; did you mean \"acquire\"?"),
                Arguments.of(
                        "acquire mutx", "acquire mutex",
                        "17:17: found unknown lock or semaphore \"mutx\", expected one of mutex, other, free; did you mean \"mutex\"?"),
                Arguments.of(
                        "acquire", "acquire mutex",
                        "17:9: found \"acquire\", expected \"acquire LOCK\" or \"acquire LOCK at most TIME\"; LOCK may be a semaphore"),
                Arguments.of(
                        "sleep 20", "sleep 20 ms",
                        "21:32: found \"20\", expected a time from 0 ms to 60 s, such as 50 ms"),
                Arguments.of(
                        "sleep 2000 s", "sleep 20 ms",
                        "21:32: found \"2000 s\", expected a time from 0 ms to 60 s, such as 50 ms"),
                Arguments.of(
                        "repeat 0 times", "repeat 2 times",
                        "21:9: found \"repeat 0 times\", expected \"repeat N times\" with a whole number from 1 to 1000"),
                Arguments.of(
                        "repeat two times", "repeat 2 times",
                        "21:9: found \"repeat two times\", expected \"repeat N times\" with a whole number from 1 to 1000"),
                Arguments.of(
                        "repeat 2 times", "repeat 2 times: [sleep 20 ms]",
                        "21:9: found \"repeat 2 times\" without its lines, expected a colon and a list after it: \"- repeat …: [ … ]\""),
                Arguments.of(
                        "repeat 2 times: []", "repeat 2 times: [sleep 20 ms]",
                        "21:25: found an empty list, expected an operation such as \"sleep 20 ms\", or \"repeat N times\", \"while …\" or \"if …\" with a list after the colon"),
                Arguments.of(
                        "wait on notFull", "wait on notEmpty",
                        "18:35: found unknown condition \"notFull\", expected one of notEmpty"),
                Arguments.of(
                        "wait until", "acquire mutex",
                        "17:9: found \"wait until\", expected \"wait for THREAD\" or \"wait for THREAD at most TIME\" or \"wait on CONDITION\" or \"wait on CONDITION at most TIME\" or \"wait until CONDITION at most TIME\" or \"wait until CONDITION\""),
                Arguments.of(
                        "wait until x", "acquire mutex",
                        "17:21: found the end of the line, expected a comparison: one of = != < <= > >="),
                Arguments.of(
                        "wait until count = 1", "acquire mutex",
                        "17:20: found \"count\", which mutex guards, expected a variable that no lock guards, or a semaphore; what a lock guards is waited for on a condition"),
                Arguments.of(
                        "wait until x = 1 and fre = 0", "acquire mutex",
                        "17:30: found unknown variable or semaphore \"fre\", expected one of free, result, x; did you mean \"free\"?"),
                Arguments.of(
                        "wait until 1 = 1", "acquire mutex",
                        "17:20: found \"1 = 1\", which no other thread can make true, expected a condition about a variable or a semaphore"),
                Arguments.of(
                        "wait until x = 1 at most", "acquire mutex",
                        "17:33: found the end of the line, expected a time from 0 ms to 60 s, such as 50 ms"),
                Arguments.of(
                        "wait until x = 1 at most 5", "acquire mutex",
                        "17:34: found \"5\", expected a time from 0 ms to 60 s, such as 50 ms"),
                Arguments.of(
                        "compare x", "acquire mutex",
                        "17:9: found \"compare x\", expected \"compare and set VARIABLE from VALUE to VALUE\""),
                Arguments.of(
                        "compare and set count from 0 to 1", "acquire mutex",
                        "17:25: found \"count\", which mutex guards, expected a variable that no lock guards; whoever holds the lock is alone already"),
                Arguments.of(
                        "compare and set y from 0 to 1", "acquire mutex",
                        "17:25: found unknown variable \"y\", expected one of x"),
                Arguments.of(
                        "compare and set x form 0 to 1", "acquire mutex",
                        "17:27: found \"form\", expected \"from\", as in compare and set x from 0 to 1"),
                Arguments.of(
                        "compare and set x from 0 until 1", "acquire mutex",
                        "17:34: found \"until\", expected \"to\", as in compare and set x from 0 to 1"),
                Arguments.of(
                        "compare and set x from count to 1", "acquire mutex",
                        "17:32: found the shared variable \"count\", expected numbers, texts and names of this thread: one step looks at no other variable"),
                Arguments.of(
                        "x = x + count atomically", "acquire mutex",
                        "17:17: found the shared variable \"count\", expected numbers, texts and names of this thread: one step looks at no other variable"),
                Arguments.of(
                        "x = x + atomically", "acquire mutex",
                        "17:17: found \"atomically\", expected a number, a name or a text in quotes"),
                Arguments.of(
                        "x = x + 1 atomicaly", "acquire mutex",
                        "17:19: found \"atomicaly\", expected +, -, atomically or the end of the line; did you mean \"atomically\"?"),
                Arguments.of(
                        "count = count + 1 atomically", "acquire mutex",
                        "17:9: found \"count\", which mutex guards, expected a variable that no lock guards; whoever holds the lock is alone already"),
                Arguments.of(
                        "n = 1 atomically", "acquire mutex",
                        "17:9: found unknown variable \"n\", expected one of x"),
                Arguments.of(
                        "wait until at most 1 ms", "acquire mutex",
                        "17:20: found \"at most\", expected a condition before it, as in wait until x = 1 at most 50 ms"),
                Arguments.of(
                        "wait until x at most 1 ms", "acquire mutex",
                        "17:22: found \"at most\", expected a comparison: one of = != < <= > >="),
                Arguments.of(
                        "wait until x = 1 at most 5 ms at most 6 ms", "acquire mutex",
                        "17:26: found \"at\", expected and, or, or one \"at most TIME\" at the end"),
                Arguments.of(
                        "wait until x = 1 at least 5 ms", "acquire mutex",
                        "17:26: found \"at\", expected and, or, at most TIME, or the end of the line"),
                Arguments.of(
                        "wait until mutex", "acquire mutex",
                        "17:20: found the lock \"mutex\", expected one of free, result, x; for a lock, \"acquire mutex\""),
                Arguments.of(
                        "wait until notEmpty", "acquire mutex",
                        "17:20: found the condition \"notEmpty\", expected one of free, result, x; for a condition, \"wait on notEmpty\""),
                Arguments.of(
                        "wait until B = 1", "acquire mutex",
                        "17:20: found the thread \"B\", expected one of free, result, x; for a thread, \"wait for B\""),
                Arguments.of(
                        "wait on free", "acquire mutex",
                        "17:17: found the semaphore \"free\", expected one of notEmpty"),
                Arguments.of(
                        "acquire free for 5 ms", "acquire mutex",
                        "17:9: found \"acquire free for 5 ms\", expected \"acquire LOCK\" or \"acquire LOCK at most TIME\"; LOCK may be a semaphore"),
                Arguments.of(
                        "acquire free at most 5", "acquire mutex",
                        "17:30: found \"5\", expected a time from 0 ms to 60 s, such as 50 ms"),
                Arguments.of(
                        "release x", "acquire mutex",
                        "17:17: found the variable \"x\", expected one of mutex, other, free"),
                Arguments.of(
                        "free = free + 1 atomically", "acquire mutex",
                        "17:9: found an assignment to the semaphore \"free\", expected a variable; a semaphore is changed by acquire and release"),
                Arguments.of(
                        "free = 1", "acquire mutex",
                        "17:9: found an assignment to the semaphore \"free\", expected a variable; a semaphore is changed by acquire and release"),
                Arguments.of(
                        "x = free + 1 atomically", "acquire mutex",
                        "17:13: found the semaphore \"free\", expected one of result, x; the permits of a semaphore are for \"wait until\" and properties"),
                Arguments.of(
                        "x = free", "acquire mutex",
                        "17:13: found the semaphore \"free\", expected one of count, result, x; the permits of a semaphore are for \"wait until\" and properties"),
                Arguments.of(
                        "x = y atomically", "acquire mutex",
                        "17:13: found unknown variable \"y\", expected one of result, x"),
                Arguments.of(
                        "wait until or x = 1", "acquire mutex",
                        "17:20: found \"or\", expected a number, a name or a text in quotes"),
                Arguments.of(
                        "x = atomically", "acquire mutex",
                        "17:13: found \"atomically\", expected a number, a name or a text in quotes"),
                Arguments.of(
                        "x = x + 1 atomically at most 5 ms", "acquire mutex",
                        "17:30: found \"at\", expected the end of the line"),
                Arguments.of(
                        "atomically x = x + 1", "acquire mutex",
                        "17:9: found \"atomically\" at the front, expected it at the end: \"variable = … atomically\""),
                Arguments.of(
                        "result = 1 atomically", "acquire mutex",
                        "17:9: found an assignment to result, expected another name; result is what the last operation gave"),
                Arguments.of(
                        "compare and set free from 0 to 1", "acquire mutex",
                        "17:25: found the semaphore \"free\", expected one of x; a semaphore is changed by acquire and release"),
                Arguments.of(
                        "compare and set mutex from 0 to 1", "acquire mutex",
                        "17:25: found the lock \"mutex\", expected one of x"),
                Arguments.of(
                        "compare and set result from 0 to 1", "acquire mutex",
                        "17:25: found \"result\", which is this thread's own, expected one of x"),
                Arguments.of(
                        "compare and set from 0 to 1", "acquire mutex",
                        "17:25: found \"from\", expected a variable before it, as in compare and set x from 0 to 1"),
                Arguments.of(
                        "compare and set x from to 1", "acquire mutex",
                        "17:32: found \"to\", expected a value before it, as in compare and set x from 0 to 1"),
                Arguments.of(
                        "compare and set x from 0 to 1 at most 5 ms", "acquire mutex",
                        "17:39: found \"at\", expected +, - or the end of the line"),
                Arguments.of(
                        "compare and set \"x\" from 0 to 1", "acquire mutex",
                        "17:25: found the text \"x\", expected one of x, without quotes"),
                Arguments.of(
                        "n = compare and set x from 0 to 1", "acquire mutex",
                        "17:13: found the operation \"compare and set x from 0 to 1\" after =, expected it on a line of its own; the lines after it find what it gave in result"),
                Arguments.of(
                        "n = n + 1 atomically\n      - n = 1", "count = count - 1",
                        "19:9: found unknown variable \"n\", expected one of x"),
                Arguments.of(
                        "n = 1\n      - n = n + 1 atomically", "count = count - 1",
                        "20:9: found \"n\", which is this thread's own, expected one of x; no other thread changes this one, so that \"n = …\" is enough"),
                Arguments.of(
                        "n = 1\n      - compare and set n from 0 to 1", "count = count - 1",
                        "20:25: found \"n\", which is this thread's own, expected one of x; no other thread changes this one, so that \"n = …\" is enough"),
                Arguments.of(
                        "if free = 1", "if x > 1",
                        "25:12: found the semaphore \"free\", expected one of count, result, x; the permits of a semaphore are for \"wait until\" and properties"),
                Arguments.of(
                        "wait for C", "wait on notEmpty",
                        "18:36: found unknown thread \"C\", expected one of A, B"),
                Arguments.of(
                        "while cuont = 0", "while count = 0",
                        "18:15: found unknown variable \"cuont\", expected one of count, result, x; did you mean \"count\"?"),
                Arguments.of(
                        "while count", "while count = 0",
                        "18:20: found the end of the line, expected a comparison: one of = != < <= > >="),
                Arguments.of(
                        "while count == 0", "while count = 0",
                        "18:22: found \"=\", expected a number, a name or a text in quotes"),
                Arguments.of(
                        "whale count = 0", "while count = 0",
                        "18:9: found unknown block \"whale count = 0\", expected \"repeat N times\", \"while …\" or \"if …\"; did you mean \"while\"?"),
                Arguments.of(
                        "cuont = count - 1", "count = count - 1",
                        "19:9: found the name \"cuont\", which nothing reads, expected a variable of the program, or a name that this thread reads; did you mean \"count\"?"),
                Arguments.of(
                        "count = count % 2", "count = count - 1",
                        "19:23: found \"%\", expected names, numbers, texts in quotes, + - = != < <= > >=, and, or"),
                Arguments.of(
                        "count = count -", "count = count - 1",
                        "19:24: found the end of the line, expected a number, a name or a text in quotes"),
                Arguments.of(
                        "mutex = count", "count = count - 1",
                        "19:9: found an assignment to the lock \"mutex\", expected a variable"),
                Arguments.of(
                        "count = x + 99999999999", "count = count - 1",
                        "19:21: found \"99999999999\", expected a whole number of at most 1000000000"),
                Arguments.of(
                        "submit a", "x = x + 1",
                        "24:9: found \"submit a\" in a program without a pool, expected another operation, or \"pool: …\" in program"),
                Arguments.of(
                        "get user:1", "x = x + 1",
                        "24:9: found \"get user:1\" in a program without a cache, expected another operation, or \"cache: …\" in program"),
                Arguments.of(
                        "    B C:", "    B:",
                        "22:5: found \"B C\" as the name of a thread, expected 1 to 24 letters, digits and _, a letter first"),
                Arguments.of(
                        "    W1:", "    B:",
                        "22:5: found \"W1\" as the name of a thread, expected another name; a pool's workers are W1, W2 and so on"),
                Arguments.of(
                        "    A:", "    B:",
                        "22:5: found key \"A\" again, expected each key once; it stands in line 16 already"),
                Arguments.of(
                        "if x > 1: [signal notEmpty]\n        otherwise: [sleep 1 ms]", "if x > 1: [signal notEmpty]",
                        "26:9: found key \"otherwise\" beside \"if x > 1\", expected else, or \"- \" before it"),
                Arguments.of(
                        "if x > 1: signal notEmpty", "if x > 1: [signal notEmpty]",
                        "25:19: found \"signal notEmpty\" for lines of a script, expected a list, one a line with \"- \" before it or in [ ]"),
                Arguments.of(
                        "{if x > 1: [{if x > 1: [{if x > 1: [{if x > 1: [{if x > 1: [{if x > 1: [x = 1]}]}]}]}]}]}",
                        "x = x + 1",
                        "24:80: found more than 6 blocks, one inside the other, expected fewer"));
    }

    static Stream<Arguments> properties() {
        return Stream.of(
                Arguments.of(
                        "allways: x <= 1", "always: x <= 1",
                        "27:7: found unknown property \"allways\", expected \"always: …\", \"never: …\", \"sometimes: …\" or \"in the end: …\"; did you mean \"always\"?"),
                Arguments.of(
                        "always: queued <= 1", "always: x <= 1",
                        "27:15: found unknown quantity \"queued\", expected one of x, count, free, holders of LOCK, result of THREAD"),
                Arguments.of(
                        "always: holders of mutx <= 1", "always: x <= 1",
                        "27:26: found unknown lock \"mutx\", expected one of mutex, other; did you mean \"mutex\"?"),
                Arguments.of(
                        "always: holders of free <= 1", "always: x <= 1",
                        "27:26: found the semaphore \"free\", expected one of mutex, other"),
                Arguments.of(
                        "always: result of C = \"x\"", "always: x <= 1",
                        "27:25: found unknown thread \"C\", expected one of A, B"),
                Arguments.of(
                        "always: x is 1", "always: x <= 1",
                        "27:17: found \"is\", expected a comparison: one of = != < <= > >="),
                Arguments.of(
                        "always: 1 = 1", "always: x <= 1",
                        "27:15: found \"1 = 1\", expected a condition about something that changes"),
                Arguments.of(
                        "- x <= 1", "- always: x <= 1",
                        "27:7: found \"x <= 1\" as a property, expected \"always: …\", \"never: …\", \"sometimes: …\" or \"in the end: …\""),
                Arguments.of(
                        "always: x <= 1 also y = 2", "always: x <= 1",
                        "27:22: found \"also\", expected and, or, or the end of the line"));
    }

    private static Scenario read(String text) throws BadScenario {
        return ScenarioReader.read(SourceFile.decode("my.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }
}

package dev.lockstep.plain.run;

import static dev.lockstep.plain.run.SmallProgram.AV;
import static dev.lockstep.plain.run.SmallProgram.BV;
import static dev.lockstep.plain.run.SmallProgram.C0;
import static dev.lockstep.plain.run.SmallProgram.C1;
import static dev.lockstep.plain.run.SmallProgram.F;
import static dev.lockstep.plain.run.SmallProgram.G;
import static dev.lockstep.plain.run.SmallProgram.X;
import static dev.lockstep.plain.run.SmallProgram.Y;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.plain.compile.JavaSource;
import dev.lockstep.plain.compile.ProgramCompiler;
import dev.lockstep.plain.run.EveryInterleaving.Reachable;
import dev.lockstep.plain.run.SmallProgram.AwaitWhile;
import dev.lockstep.plain.run.SmallProgram.Branch;
import dev.lockstep.plain.run.SmallProgram.Check;
import dev.lockstep.plain.run.SmallProgram.FollowOnce;
import dev.lockstep.plain.run.SmallProgram.FollowTwice;
import dev.lockstep.plain.run.SmallProgram.HandOver;
import dev.lockstep.plain.run.SmallProgram.Increment;
import dev.lockstep.plain.run.SmallProgram.Locked;
import dev.lockstep.plain.run.SmallProgram.Place;
import dev.lockstep.plain.run.SmallProgram.Raise;
import dev.lockstep.plain.run.SmallProgram.Read;
import dev.lockstep.plain.run.SmallProgram.Repeat;
import dev.lockstep.plain.run.SmallProgram.Spin;
import dev.lockstep.plain.run.SmallProgram.SpinByLocal;
import dev.lockstep.plain.run.SmallProgram.Statement;
import dev.lockstep.plain.run.SmallProgram.TakeAway;
import dev.lockstep.plain.run.SmallProgram.Value;
import dev.lockstep.plain.run.SmallProgram.Wake;
import dev.lockstep.plain.run.SmallProgram.Write;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the interpreter says of programs that were worked out by hand.
class EveryInterleavingTest {
    private static final int ENOUGH = 1_000_000;

    @SafeVarargs
    private static SmallProgram program(List<Statement>... threads) {
        List<List<Statement>> all = new ArrayList<>();
        for (List<Statement> each : threads) {
            all.add(each);
        }
        return new SmallProgram(all);
    }

    private static Reachable reachable(SmallProgram program) {
        return EveryInterleaving.of(program, ENOUGH).orElseThrow();
    }

    @SafeVarargs
    private static Reachable of(List<Statement>... threads) {
        return reachable(program(threads));
    }

    private static List<Statement> does(Statement... statements) {
        return List.of(statements);
    }

    private static Write set(Place place, int value) {
        return new Write(place, Value.of(value));
    }

    /// Of each text the parts that are left of these places, in order; of the threads their last local.
    private static Set<String> left(Reachable reachable, int... at) {
        return reachable.printed().stream()
                .map(text -> text.split(" ", -1))
                .map(parts -> Arrays.stream(at).mapToObj(each -> parts[each]).collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int at(Place place) {
        return SmallProgram.PLACES.indexOf(place);
    }

    private static int result(int thread) {
        return SmallProgram.PLACES.size() + thread;
    }

    private static void fineBut(Reachable reachable, String... races) {
        assertThat(reachable.failures()).isEmpty();
        assertThat(reachable.deadlocks()).isFalse();
        assertThat(reachable.waits()).isFalse();
        assertThat(reachable.races()).containsExactly(races);
    }

    @Test
    void ofStoreBufferingThreeResultsAreSequentiallyConsistent() {
        Reachable plain = of(does(set(X, 1), new Read(2, Y)), does(set(Y, 1), new Read(2, X)));
        assertThat(left(plain, result(0), result(1))).containsExactly("0 1", "1 0", "1 1");
        fineBut(plain, "Small.x", "Small.y");

        Reachable volatiles = of(does(set(F, 1), new Read(2, G)), does(set(G, 1), new Read(2, F)));
        assertThat(left(volatiles, result(0), result(1))).containsExactly("0 1", "1 0", "1 1");
        fineBut(volatiles);
    }

    @Test
    void anUpdateIsLostUnlessItIsUnderALock() {
        Reachable lost = of(does(new Increment(X)), does(new Increment(X)));
        assertThat(left(lost, at(X))).containsExactly("1", "2");
        fineBut(lost, "Small.x");

        Reachable lostOnAVolatile = of(does(new Increment(F)), does(new Increment(F)));
        assertThat(left(lostOnAVolatile, at(F))).containsExactly("1", "2");
        fineBut(lostOnAVolatile);

        Statement locked = new Locked(0, does(new Increment(X)));
        Reachable kept = of(does(locked), does(locked));
        assertThat(left(kept, at(X))).containsExactly("2");
        fineBut(kept);

        Reachable elsewhere = of(does(locked), does(new Locked(1, does(new Increment(X)))));
        assertThat(left(elsewhere, at(X))).containsExactly("1", "2");
        fineBut(elsewhere, "Small.x");

        Reachable twice = of(does(new Repeat(2, does(new Increment(X)))), does(new Repeat(2, does(new Increment(X)))));
        assertThat(left(twice, at(X))).containsExactly("2", "3", "4");
    }

    @Test
    void placesAreToldApart() {
        Reachable apart = of(does(set(AV, 1), set(C0, 1)), does(set(BV, 1), set(C1, 1)));
        fineBut(apart);
        fineBut(of(does(set(AV, 1), set(C0, 1)), does(set(AV, 2), set(C0, 2))), "Cell.v", "int[]");
    }

    @Test
    void twoLocksInTwoOrdersDeadlock() {
        Statement one = new Locked(0, does(new Locked(1, does(new Increment(X)))));
        Statement other = new Locked(1, does(new Locked(0, does(new Increment(X)))));
        Reachable crossed = of(does(one), does(other));
        assertThat(crossed.deadlocks()).isTrue();
        assertThat(crossed.waits()).isFalse();
        assertThat(crossed.races()).isEmpty();
        assertThat(left(crossed, at(X))).containsExactly("2");

        fineBut(of(does(one), does(one)));
        Statement reentrant = new Locked(0, does(new Locked(0, does(new Increment(X)))));
        fineBut(of(does(reentrant), does(reentrant)));
    }

    @Test
    void aLockThatIsTakenTwiceIsHeldUntilItIsGivenBackTwice() {
        Statement one = new Locked(0, does(new Locked(0, does(new Increment(X))), new Increment(X)));
        Reachable both = of(does(one), does(one));
        assertThat(left(both, at(X))).containsExactly("4");
        fineBut(both);
    }

    @Test
    void whoWaitsIsWokenByANotifyAndByNothingElse() {
        Statement waits = new Locked(0, does(new AwaitWhile(0, Y, 0), new Read(2, Y)));
        Reachable woken = of(does(waits), does(new Locked(0, does(set(Y, 1), new Wake(0, false)))));
        assertThat(left(woken, result(0))).containsExactly("1");
        fineBut(woken);

        Reachable silent = of(does(waits), does(new Locked(0, does(set(Y, 1)))));
        assertThat(silent.waits()).isTrue();
        assertThat(silent.deadlocks()).isFalse();
        assertThat(left(silent, result(0))).containsExactly("1");

        Reachable wrongLock = of(does(waits), does(new Locked(1, does(set(Y, 1), new Wake(1, true)))));
        assertThat(wrongLock.waits()).isTrue();
        assertThat(wrongLock.races()).containsExactly("Small.y");
    }

    @Test
    void oneNotifyWakesOneOfTwoAndNotifyAllBoth() {
        Statement waits = new Locked(0, does(new AwaitWhile(0, Y, 0)));
        Statement one = new Locked(0, does(set(Y, 1), new Wake(0, false)));
        Statement all = new Locked(0, does(set(Y, 1), new Wake(0, true)));
        assertThat(of(does(waits), does(waits), does(one)).waits()).isTrue();
        fineBut(of(does(waits), does(waits), does(all)));
    }

    @Test
    void aNotifyMayWakeWhoeverItLikes() {
        Statement takes = new Locked(0, does(new AwaitWhile(0, Y, 0), new Read(2, Y), set(Y, 0)));
        Reachable either = of(
                does(takes), does(takes), does(new Locked(0, does(set(Y, 1), new Wake(0, false)))));
        assertThat(either.waits()).isTrue();
        assertThat(either.printed()).isEmpty();
        Reachable both = of(
                does(takes, new Locked(0, does(set(Y, 1), new Wake(0, false)))), does(takes),
                does(new Locked(0, does(set(Y, 1), new Wake(0, false)))));
        assertThat(both.printed()).isNotEmpty();
        assertThat(both.waits()).isTrue();
    }

    @Test
    void whoIsWokenFirstMayBeTheOneWhoWakesNobody() {
        Statement passesOn = new Locked(0, does(new AwaitWhile(0, Y, 0), new Wake(0, false)));
        Statement ends = new Locked(0, does(new AwaitWhile(0, Y, 0)));
        Statement wakes = new Locked(0, does(set(Y, 1), new Wake(0, false)));
        assertThat(of(does(passesOn), does(ends), does(wakes)).waits()).isTrue();
        assertThat(of(does(ends), does(passesOn), does(wakes)).waits()).isTrue();
        fineBut(of(does(passesOn), does(passesOn), does(wakes)));
    }

    @Test
    void whoWaitsGetsTheLockBackAsOftenAsItHadIt() {
        Reachable reachable = of(
                does(new Locked(0, does(new Locked(0, does(new AwaitWhile(0, Y, 0))), new Increment(X)))),
                does(new Locked(0, does(set(Y, 1), new Wake(0, false))), new Locked(0, does(new Increment(X)))));
        assertThat(left(reachable, at(X))).containsExactly("2");
        fineBut(reachable);
    }

    @Test
    void aWriteRacesWithAReadThatCanOnlyComeBefore() {
        Reachable reachable = of(
                does(new Read(2, X), set(Y, 1)), does(new Read(0, Y), new Branch(0, 1, does(set(X, 5)), does())));
        assertThat(left(reachable, result(0))).containsExactly("0");
        assertThat(reachable.races()).containsExactly("Small.x", "Small.y");
        assertThat(reachable.adjacent()).containsExactly("Small.y");
    }

    @Test
    void whoWaitsWithASecondLockLocksOthersOut() {
        Statement waits = new Locked(1, does(new Locked(0, does(new AwaitWhile(0, Y, 0)))));
        Statement wakes = new Locked(1, does(new Locked(0, does(set(Y, 1), new Wake(0, true)))));
        Reachable lockout = of(does(waits), does(wakes));
        assertThat(lockout.waits()).isTrue();
        assertThat(lockout.deadlocks()).isFalse();
        assertThat(lockout.printed()).isNotEmpty();
    }

    @Test
    void aSpinEndsIfTheFlagIsSetAndPublishesWhatCameBefore() {
        Statement spin = new Spin(F, 1);
        Reachable published = of(does(spin, new Read(2, X)), does(set(X, 7), set(F, 1)));
        assertThat(left(published, result(0))).containsExactly("7");
        fineBut(published);
        Reachable byLocal = of(does(new SpinByLocal(1, F, 1), new Read(2, X)), does(set(X, 7), set(F, 1)));
        assertThat(left(byLocal, result(0))).containsExactly("17");
        fineBut(byLocal);

        Reachable tooEarly = of(does(spin, new Read(2, X)), does(set(F, 1), set(X, 7)));
        assertThat(left(tooEarly, result(0))).containsExactly("0", "7");
        fineBut(tooEarly, "Small.x");

        Reachable never = of(does(spin), does(set(X, 1)));
        assertThat(never.waits()).isTrue();
        assertThat(never.printed()).isEmpty();

        Reachable plain = of(does(new Spin(X, 1)), does(set(X, 1)));
        fineBut(plain, "Small.x");
    }

    @Test
    void twoWritesOfAVolatileOrderNothing() {
        Reachable unordered = of(does(set(X, 1), set(F, 1)), does(set(F, 2), new Read(2, X)));
        fineBut(unordered, "Small.x");
    }

    @Test
    void aFailingThreadEndsAndGivesItsLocksBack() {
        SmallProgram program = program(
                does(new Locked(0, does(new Read(0, X), new Check(1, 0, 1), set(Y, 1)))),
                does(new Locked(0, does(set(X, 1)))));
        Reachable reachable = reachable(program);
        assertThat(reachable.failures()).containsExactly("AssertionError line " + program.line(1));
        assertThat(left(reachable, at(X), at(Y))).containsExactly("1 0", "1 1");
        assertThat(reachable.races()).isEmpty();
        assertThat(program.source().lines().toList().get(program.line(1) - 1)).contains("assert r0 != 1");
    }

    @Test
    void aNodeThatIsHandedOverRacesAndItsFieldWithIt() {
        Reachable once = of(does(new HandOver(1, 5)), does(new FollowOnce(2, 2)));
        assertThat(left(once, result(1))).containsExactly("0", "5");
        fineBut(once, "Box.node", "Node.v");
        // The read of the node follows on its being put into the box, so they never meet.
        assertThat(once.adjacent()).containsExactly("Box.node");

        Reachable locked = of(
                does(new Locked(0, does(new HandOver(1, 5)))), does(new Locked(0, does(new FollowOnce(2, 2)))));
        fineBut(locked);
        assertThat(left(locked, result(1))).containsExactly("0", "5");
    }

    @Test
    void aNodeThatIsTakenAwayBetweenTwoLooksIsNull() {
        SmallProgram program = program(does(new HandOver(1, 5), new TakeAway()), does(new FollowTwice(2, 2)));
        Reachable reachable = reachable(program);
        assertThat(reachable.failures()).containsExactly("NullPointerException line " + program.line(2));
        assertThat(program.source().lines().toList().get(program.line(2) - 1)).contains("box.node.v");

        Reachable once = of(does(new HandOver(1, 5), new TakeAway()), does(new FollowOnce(2, 2)));
        assertThat(once.failures()).isEmpty();
        assertThat(left(once, result(1))).containsExactly("0", "5");
    }

    @Test
    void aRaceCanHideBehindAnotherOne() {
        Reachable reachable = of(
                does(new Read(0, X), new Branch(0, 1, does(set(Y, 1)), does())),
                does(set(X, 1), new Read(1, Y), set(X, 2), new Read(2, Y)));
        assertThat(reachable.races()).containsExactly("Small.x", "Small.y");
        assertThat(left(reachable, result(1))).containsExactly("0", "1", "11");
        fineBut(of(does(new Raise(1)), does(new Raise(2))));
    }

    /// The first race of a run is between neighbours, so each way of looking for races is a check of the other.
    @Test
    void neighboursAreUnorderedAndWhereNoneMeetNothingIsUnordered() {
        int racing = 0;
        int ordered = 0;
        for (int seed = 0; seed < 400; seed++) {
            SmallProgram program = RandomProgram.of(seed);
            Optional<Reachable> found = EveryInterleaving.of(program, 30_000);
            if (found.isPresent()) {
                Reachable reachable = found.get();
                assertThat(reachable.races()).as(program.source()).containsAll(reachable.adjacent());
                assertThat(reachable.adjacent().isEmpty()).as(program.source()).isEqualTo(reachable.races().isEmpty());
                racing += reachable.races().isEmpty() ? 0 : 1;
                ordered += reachable.races().isEmpty() ? 1 : 0;
            }
        }
        assertThat(racing).isGreaterThan(80);
        assertThat(ordered).isGreaterThan(40);
    }

    @Test
    void programsAreMadeUpAnewFromEachSeedAndCompile() throws Exception {
        Set<String> sources = new HashSet<>();
        for (int seed = 0; seed < 12; seed++) {
            String source = RandomProgram.of(seed).source();
            assertThat(source).isEqualTo(RandomProgram.of(seed).source());
            sources.add(source);
            assertThat(
                    ProgramCompiler.compile(List.of(new JavaSource("Small.java", source)), Optional.empty()).names())
                    .contains("Small");
        }
        assertThat(sources).hasSize(12);
    }
}

package dev.lockstep.plain.run;

import dev.lockstep.plain.run.SmallProgram.Place;
import dev.lockstep.plain.run.SmallProgram.Statement;
import dev.lockstep.plain.run.SmallProgram.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Makes small concurrent programs up, the same one from the same seed: two or three threads that share few things, so
/// that they meet.
final class RandomProgram {
    private final Random dice;
    private final List<Place> places = new ArrayList<>();
    private final boolean hasBox;
    private final boolean hasLocks;
    private int ids;
    /// How many accesses the thread may still make.
    private int left;
    /// Whether the thread has read something into a local, on which it can depend.
    private boolean hasRead;

    private RandomProgram(long seed) {
        // Seeds that follow on each other would begin alike.
        dice = new Random(seed * 0x9E3779B97F4A7C15L ^ seed >>> 7);
        List<Place> all = new ArrayList<>(SmallProgram.PLACES);
        Collections.shuffle(all, dice);
        places.addAll(all.subList(0, 1 + dice.nextInt(3)));
        hasBox = dice.nextInt(10) < 4;
        hasLocks = dice.nextInt(10) < 6;
    }

    /// Makes a program up.
    static SmallProgram of(long seed) {
        return new RandomProgram(seed).program();
    }

    private boolean chance(int percent) {
        return dice.nextInt(100) < percent;
    }

    private SmallProgram program() {
        int threads = chance(65) ? 2 : 3;
        int each = threads == 2 ? 4 + dice.nextInt(3) : 3 + dice.nextInt(2);
        List<List<Statement>> bodies = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            left = each;
            hasRead = false;
            List<Statement> body = new ArrayList<>();
            while (left > 0 && body.size() < 7) {
                body.add(statement(0, List.of()));
            }
            bodies.add(body);
        }
        if (chance(20)) {
            spin(bodies);
        }
        if (hasLocks && chance(45)) {
            await(bodies);
        }
        return new SmallProgram(bodies);
    }

    /// A thread waits in a loop for a flag that another one sets, or forgets to set.
    private void spin(List<List<Statement>> bodies) {
        Place flag = chance(80) ? SmallProgram.F : SmallProgram.X;
        Collections.shuffle(bodies, dice);
        Statement spin = chance(50) ? new SmallProgram.Spin(flag, 1) : new SmallProgram.SpinByLocal(2, flag, 1);
        insert(bodies.get(0), spin);
        if (chance(85)) {
            insert(bodies.get(1), new SmallProgram.Write(flag, Value.of(1)));
        }
    }

    /// A thread waits until another one says that something has changed, or does not say so.
    private void await(List<List<Statement>> bodies) {
        Place place = chance(80) ? SmallProgram.Y : place();
        int lock = dice.nextInt(2);
        Collections.shuffle(bodies, dice);
        for (int waiter = 1; waiter < bodies.size(); waiter++) {
            if (waiter == 1 || chance(60)) {
                List<Statement> body = new ArrayList<>();
                body.add(new SmallProgram.AwaitWhile(lock, place, 0));
                if (chance(60)) {
                    body.add(chance(50) ? new SmallProgram.Read(local(), place) : write(place));
                }
                Statement waits = new SmallProgram.Locked(lock, body);
                insert(bodies.get(waiter), chance(15) ? new SmallProgram.Locked(1 - lock, List.of(waits)) : waits);
            }
        }
        List<Statement> body = new ArrayList<>();
        Statement write = new SmallProgram.Write(place, Value.of(1));
        if (chance(85)) {
            body.add(write);
        } else {
            insert(bodies.getFirst(), write);
        }
        if (chance(85)) {
            body.add(new SmallProgram.Wake(lock, chance(50)));
        }
        Statement wakes = new SmallProgram.Locked(lock, body);
        insert(bodies.getFirst(), chance(15) ? new SmallProgram.Locked(1 - lock, List.of(wakes)) : wakes);
    }

    private void insert(List<Statement> body, Statement statement) {
        body.add(dice.nextInt(body.size() + 1), statement);
    }

    private Place place() {
        return places.get(dice.nextInt(places.size()));
    }

    private int local() {
        return dice.nextInt(2);
    }

    private Statement write(Place place) {
        left--;
        return new SmallProgram.Write(
                place,
                chance(60) ? Value.of(1 + dice.nextInt(2)) : new Value(local(), dice.nextInt(2)));
    }

    private List<Statement> body(int size, int depth, List<Integer> held) {
        List<Statement> body = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            body.add(statement(depth + 1, held));
        }
        return body;
    }

    private Statement statement(int depth, List<Integer> held) {
        int choice = dice.nextInt(100);
        if (hasLocks && choice < 25 && depth < 3) {
            return locked(depth, held);
        }
        if (hasBox && choice >= 25 && choice < 50) {
            return boxed();
        }
        if (choice < 58 || (choice >= 82 && !hasRead)) {
            left--;
            hasRead = true;
            return new SmallProgram.Read(local(), place());
        }
        if (choice < 72) {
            return write(place());
        }
        if (choice < 82) {
            left -= 2;
            return new SmallProgram.Increment(place());
        }
        if (choice < 88 && depth < 2) {
            List<Statement> otherwise = chance(40) ? body(1, depth, held) : List.of();
            return new SmallProgram.Branch(local(), dice.nextInt(2), body(1, depth, held), otherwise);
        }
        if (choice < 91 && depth == 0 && left > 2) {
            left--;
            return new SmallProgram.Repeat(2, body(1, 1, held));
        }
        if (choice < 97) {
            ids++;
            return new SmallProgram.Check(ids, local(), chance(80) ? 1 + dice.nextInt(2) : 0);
        }
        if (!held.isEmpty()) {
            return new SmallProgram.Wake(held.getFirst(), chance(50));
        }
        left--;
        return new SmallProgram.Read(2, place());
    }

    private Statement locked(int depth, List<Integer> held) {
        int lock = dice.nextInt(2);
        List<Integer> more = new ArrayList<>(held);
        more.add(lock);
        left--;
        if (depth < 2 && chance(35)) {
            return new SmallProgram.Locked(lock, List.of(locked(depth + 1, more)));
        }
        return new SmallProgram.Locked(lock, body(1 + dice.nextInt(2), depth, more));
    }

    private Statement boxed() {
        ids++;
        int choice = dice.nextInt(10);
        if (choice < 4) {
            left -= 2;
            return new SmallProgram.HandOver(ids, 1 + dice.nextInt(2));
        }
        if (choice < 8) {
            left -= choice < 6 ? 2 : 3;
            hasRead = true;
            return choice < 6
                    ? new SmallProgram.FollowOnce(ids, local())
                    : new SmallProgram.FollowTwice(ids, local());
        }
        left -= choice < 9 ? 3 : 1;
        return choice < 9 ? new SmallProgram.Raise(ids) : new SmallProgram.TakeAway();
    }
}

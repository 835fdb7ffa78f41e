package dev.lockstep.diagram.objects;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StageWords;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.Waiter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The threads at a lock that do not hold it: its line, the waiters of each of its conditions, and those that were
/// woken. Each group has a place of its own, so that none moves when another grows or goes.
///
/// @param all the groups there can be, from left to right; some may be empty
record LockGroups(List<Group> all) {

    /// @param id the same in every language
    /// @param words its caption
    record Group(String id, String words, List<ThreadView> threads) {}

    static LockGroups of(Snapshot snapshot, LockView lock, ObjectPlacement places) {
        StageWords words = Spoken.language().stage();
        List<Group> all = new ArrayList<>();
        all.add(new Group("line", words.line(), here(snapshot, lock, places, lock.blocked())));
        for (String condition : lock.conditions()) {
            List<ThreadId> waiters = lock.waitingOn(condition).stream()
                    .map(Waiter::thread)
                    .filter(thread -> !snapshot.isWoken(thread))
                    .toList();
            all.add(new Group("on:" + condition, words.waitOn(condition), here(snapshot, lock, places, waiters)));
        }
        if (!lock.conditions().isEmpty()) {
            List<ThreadId> woken = lock.waiting().keySet().stream().filter(snapshot::isWoken).toList();
            all.add(new Group("woken", words.woken(), here(snapshot, lock, places, woken)));
        }
        return new LockGroups(List.copyOf(all));
    }

    /// What is said of who holds the lock.
    ///
    /// @param here whether the holder stands at the lock
    static String held(boolean here, @Nullable ThreadId holder) {
        StageWords words = Spoken.language().stage();
        return here ? words.holds() : holder == null ? words.free() : words.heldBy(holder);
    }

    private static List<ThreadView> here(
            Snapshot snapshot, LockView lock, ObjectPlacement places, List<ThreadId> threads) {
        List<ThreadView> here = new ArrayList<>();
        for (ThreadId id : threads) {
            ThreadView thread = snapshot.thread(id);
            if (thread != null && places.isAt(id, lock)) {
                here.add(thread);
            }
        }
        return here;
    }

    /// Whether a card whose tokens have so much room from top to bottom has two rows of them.
    boolean inTwoRows(double height, double caption) {
        return all.size() > 1 && height >= 4 * caption;
    }

    /// The place of the group of this number: side by side, or where the card is high in two rows, those that want the
    /// lock at the left.
    ///
    /// @param apart the air between two groups
    /// @param caption the height of the words over a group of the second row
    Box place(int number, Box whole, double apart, double caption) {
        int last = all.size() - 1;
        boolean two = inTwoRows(whole.height(), caption);
        int row = !two ? 0 : number == last ? 1 : number == 0 ? 0 : (number - 1) % 2;
        int column = !two ? number : number == last ? 0 : (number + 1) / 2;
        int columns = two ? 1 + last / 2 : all.size();
        double pitch = whole.width() / columns;
        double height = two ? (whole.height() - caption) / 2 : whole.height();
        return new Box(
                whole.x() + column * pitch, whole.y() + row * (height + caption),
                pitch - (column + 1 < columns ? apart : 0), height);
    }

    /// Where the group of this number stands when a place of its own has no room for all threads there are: as much of
    /// the whole as it has of them.
    Box shared(int number, Box whole, double apart) {
        double share = whole.width() / parts(all);
        double width = share * parts(all.subList(number, number + 1)) - apart;
        return new Box(whole.x() + parts(all.subList(0, number)) * share, whole.y(), width, whole.height());
    }

    private static int parts(List<Group> groups) {
        return groups.stream()
                .mapToInt(group -> group.threads().isEmpty() ? 0 : group.threads().size() + 1)
                .sum();
    }
}

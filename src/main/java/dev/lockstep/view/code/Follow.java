package dev.lockstep.view.code;

import dev.lockstep.event.CodePlace;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides which file to show so that the last step can be seen in it, and which of its lines.
///
/// That is a file the thread came through: of these, the one that most threads came through, since what they do to each
/// other is seen there, and not in the small helper the innermost line is in; of equals, the one that is shown already,
/// so that pages turn seldom; and of those that are left, the innermost.
final class Follow {
    private Follow() {}

    /// The file to show after a step of `moved`.
    ///
    /// @param shown what is shown now, or null
    static String file(Snapshot snapshot, @Nullable ThreadId moved, @Nullable String shown) {
        Map<String, Set<ThreadId>> files = Stands.files(snapshot);
        List<String> ways = new ArrayList<>();
        for (CodePlace place : placesOf(snapshot, moved)) {
            ways.add(place.file());
        }
        if (ways.isEmpty()) {
            if (shown != null) {
                return shown;
            }
            ways.addAll(files.keySet());
        }
        ways.removeIf(file -> file.equals(ColouredSource.SCRIPT));
        String best = ColouredSource.SCRIPT;
        int most = 0;
        for (String file : ways) {
            int threads = files.getOrDefault(file, Set.of()).size();
            if (threads > most || (threads == most && file.equals(shown))) {
                best = file;
                most = threads;
            }
        }
        return best;
    }

    /// The line of `file` that `moved` came to, or before the first step the first that anyone came to; 0 where there is
    /// none.
    static int line(String file, Snapshot snapshot, @Nullable ThreadId moved) {
        Stream<CodePlace> places = moved == null
                ? snapshot.threads().values().stream().flatMap(thread -> Stands.places(thread).stream())
                : placesOf(snapshot, moved).stream();
        return places.filter(place -> place.file().equals(file))
                .mapToInt(CodePlace::line)
                .findFirst()
                .orElse(0);
    }

    /// A thread that is between two operations of its script, as at its end, has come to nothing worth turning to.
    private static List<CodePlace> placesOf(Snapshot snapshot, @Nullable ThreadId moved) {
        ThreadView thread = moved == null ? null : snapshot.thread(moved);
        boolean between = thread == null
                || (thread.standing().stack().isEmpty() && thread.standing().script().isEmpty());
        return thread == null || between ? List.of() : Stands.places(thread);
    }
}

package dev.lockstep.diagram.code;

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

/// Decides which file and line to show, so that the last step can be seen in it.
///
/// It is a file on the call stack of the thread that took the step: of these, the one on the most threads' stacks,
/// since their interplay is seen there and not in the small helper of the innermost frame; of equals, the file shown
/// already, so that files change seldom; and of the rest, the innermost.
public final class Follow {
    private Follow() {}

    /// The file to show after a step of `moved`.
    ///
    /// @param shown the file shown now, or null
    public static String file(Snapshot snapshot, @Nullable ThreadId moved, @Nullable String shown) {
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

    /// The line of `file` at which `moved` stands, or before the first step the first line at which a thread does; 0
    /// where there is none.
    public static int line(String file, Snapshot snapshot, @Nullable ThreadId moved) {
        Stream<CodePlace> places = moved == null
                ? snapshot.threads().values().stream().flatMap(thread -> Stands.places(thread).stream())
                : placesOf(snapshot, moved).stream();
        return places.filter(place -> place.file().equals(file))
                .mapToInt(CodePlace::line)
                .findFirst()
                .orElse(0);
    }

    /// A thread between two operations of its script, as at its end, stands at no line worth turning to, nor does one
    /// that the listing has no line for.
    private static List<CodePlace> placesOf(Snapshot snapshot, @Nullable ThreadId moved) {
        ThreadView thread = moved == null ? null : snapshot.thread(moved);
        boolean between = thread == null
                || (thread.standing().stack().isEmpty() && thread.standing().script().isEmpty())
                || thread.standing().stack().contains(Stands.NOWHERE);
        return thread == null || between ? List.of() : Stands.places(thread);
    }
}

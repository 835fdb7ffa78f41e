package dev.lockstep.diagram.code;

import dev.lockstep.event.CodePlace;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.CodePosition;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The threads on each line of a file.
public final class Stands {
    /// Where a thread stands that no line of a file stands for.
    public static final CodePlace NOWHERE = new CodePlace("", 0);

    private Stands() {}

    /// The call stack of the thread's next operation, innermost first, its script last; empty where it is not known, or
    /// the thread has ended.
    public static List<CodePlace> places(ThreadView thread) {
        CodePosition standing = thread.standing();
        if (thread.sign() == ThreadSign.FINISHED || standing.scriptLine() == 0) {
            return thread.sign() == ThreadSign.FINISHED ? List.of() : standing.stack();
        }
        List<CodePlace> places = new ArrayList<>(standing.stack());
        places.add(new CodePlace(ColouredSource.SCRIPT, standing.scriptLine()));
        return places;
    }

    /// Every file on threads' call stacks, with these threads.
    public static Map<String, Set<ThreadId>> files(Snapshot snapshot) {
        Map<String, Set<ThreadId>> files = new LinkedHashMap<>();
        for (ThreadView thread : snapshot.threads().values()) {
            for (CodePlace place : places(thread)) {
                if (place.equals(NOWHERE)) {
                    continue;
                }
                files.computeIfAbsent(place.file(), file -> new LinkedHashSet<>()).add(thread.id());
            }
        }
        return files;
    }

    /// The threads on each line of `file`.
    public static Map<Integer, List<Stand>> in(String file, Snapshot snapshot, @Nullable ThreadId moved) {
        Map<Integer, List<Stand>> stands = new LinkedHashMap<>();
        for (ThreadView thread : snapshot.threads().values()) {
            Set<Integer> lines = new LinkedHashSet<>();
            List<CodePlace> places = places(thread);
            for (int at = 0; at < places.size(); at++) {
                CodePlace place = places.get(at);
                if (place.file().equals(file) && lines.add(place.line())) {
                    stands.computeIfAbsent(place.line(), line -> new ArrayList<>())
                            .add(
                                    new Stand(
                                            thread,
                                            at == 0,
                                            lines.size() == 1,
                                            thread.id().equals(moved)));
                }
            }
        }
        return stands;
    }
}

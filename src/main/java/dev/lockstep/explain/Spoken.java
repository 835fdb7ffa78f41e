package dev.lockstep.explain;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// The language in which this process tells of runs, in one place: whoever tells something asks for it anew each time.
///
/// One for all, as the default locale is, because a process talks to one person: what is told comes from the threads of
/// sessions, from the one of the window and from that of a command alike. For any thread.
public final class Spoken {

    private static final AtomicReference<Language> LANGUAGE = new AtomicReference<>(new English());

    private Spoken() {}

    public static Language language() {
        return LANGUAGE.get();
    }

    /// From now on everything is told in `next`; what was told before stays as it is.
    public static void change(Language next) {
        LANGUAGE.set(Objects.requireNonNull(next, "next"));
    }
}

package dev.lockstep.explain;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// The language of this process, in one place: every caller asks for it anew each time.
///
/// One for all, like the default locale, because a process has one person: sentences are made on the threads of
/// sessions, of the window and of commands alike. For any thread.
public final class Spoken {

    private static final AtomicReference<Language> LANGUAGE = new AtomicReference<>(new English());

    private Spoken() {}

    public static Language language() {
        return LANGUAGE.get();
    }

    /// Sentences made from now on are in `next`; earlier ones stay as they are.
    public static void change(Language next) {
        LANGUAGE.set(Objects.requireNonNull(next, "next"));
    }
}

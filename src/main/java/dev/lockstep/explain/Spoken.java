package dev.lockstep.explain;

import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;

/// The language of this process, in one place: every caller asks for it anew each time.
///
/// One for all, like the default locale, because a process has one person: sentences are made on the threads of
/// sessions, of the window and of commands alike. It is English until another is chosen. For any thread.
public final class Spoken {

    private static final String FIRST = "en";

    /// Found as services, so that nothing but the module's declaration names an implementation.
    private static final List<Language> ALL = ServiceLoader.load(Language.class, Spoken.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private static final AtomicReference<Language> LANGUAGE = new AtomicReference<>(of(FIRST));
    private static final ScopedValue<Language> FOR_A_WORK = ScopedValue.newInstance();
    private static final AtomicReference<Language> SYSTEM = new AtomicReference<>(of(FIRST));

    private Spoken() {}

    public static Language language() {
        return FOR_A_WORK.isBound() ? FOR_A_WORK.get() : LANGUAGE.get();
    }

    /// Sentences made from now on are in `next`; earlier ones stay as they are.
    public static void change(Language next) {
        LANGUAGE.set(Objects.requireNonNull(next, "next"));
    }

    /// Does a work whose sentences are in `language`, as a figure's are; what other threads say meanwhile is not.
    public static <R, X extends Throwable> R in(Language language, ScopedValue.CallableOp<? extends R, X> work)
            throws X {
        return ScopedValue.where(FOR_A_WORK, language).call(work);
    }

    /// Takes note of the language of this system, by its code; nothing speaks it unless asked to.
    public static void systemSpeaks(String code) {
        SYSTEM.set(of(code));
    }

    /// The system's language; English where that is unknown, or none that can be chosen.
    public static Language ofSystem() {
        return SYSTEM.get();
    }

    /// The languages that can be chosen, English first.
    public static List<Language> all() {
        return ALL;
    }

    /// The language with this code, or English where there is none.
    public static Language of(String code) {
        return ALL.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseGet(ALL::getFirst);
    }
}

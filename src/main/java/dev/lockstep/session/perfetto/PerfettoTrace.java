package dev.lockstep.session.perfetto;

import dev.lockstep.diagram.text.NaturalOrder;
import dev.lockstep.event.LockId;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.FigureWords;
import dev.lockstep.explain.Language;
import dev.lockstep.explain.Spoken;
import dev.lockstep.file.FileError;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.NewFile;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.frame.FrameFigure;
import dev.lockstep.session.frame.LaneMark;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.history.BranchHistory;
import dev.lockstep.session.history.SnapshotFigures;
import dev.lockstep.session.history.StepNarrator;
import dev.lockstep.session.perfetto.TraceEvents.Track;
import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.history.Lane;
import dev.lockstep.snapshot.history.Timeline;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceEnd;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;

/// A recording of real threads for the timeline of ui.perfetto.dev, in Chrome's *Trace Event Format*.
///
/// Each thread has a track: its tasks and computes, within them its states, and an instant with a sentence for each
/// event. Each lock has a track with a slice for each hold, named after the holder: a lock has one holder at a time, but
/// the holds of one thread need not nest, as slices of one track must. The numbers that stand above a stage are
/// counters.
///
/// Events keep their order, which is certain, and time never goes back: where a thread read the clock a moment before
/// another whose event has the smaller number, the later time counts. Sentences are in the language that is spoken.
///
/// Source: *Trace Event Format*, Google; Perfetto's own reader of it asks that slices nest.
public final class PerfettoTrace {
    private static final String ENDING = ".json";
    private static final int THREADS = 1;
    private static final int LOCKS = 2;
    /// Tracks have numbers of their own in the whole file.
    private static final int FIRST_LOCK = 1_000_001;
    /// Of so many steps the sentences are made at once.
    private static final int PART = 512;

    private PerfettoTrace() {}

    /// Whether a file of this name is one.
    public static boolean isNamed(String target) {
        return target.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /// Writes a recording to a file, whole or not at all. Takes a while. An interrupt ends it.
    ///
    /// @param target the path as it was typed
    /// @param progress receives the share that is done, from 0 to 1, on the calling thread
    /// @throws IOException with one line that says what is wrong: with the target, or that the run was stepped
    public static void write(Scenario scenario, Trace trace, String target, DoubleConsumer progress)
            throws IOException, InterruptedException {
        refuseStepped(trace, target);
        NewFile file = NewFile.at(target);
        try {
            file.write(out -> write(scenario, trace, out, progress));
        } catch (FileError failed) {
            if (failed.getCause() instanceof InterruptedIOException) {
                InterruptedException interrupted = new InterruptedException();
                interrupted.initCause(failed);
                throw interrupted;
            }
            throw failed;
        }
    }

    /// Refuses a run that was stepped: nothing in it took time.
    ///
    /// @throws FileError in one line that names the target
    public static void refuseStepped(Trace trace, String target) throws FileError {
        if (trace.header().simulated()) {
            throw new FileError(
                    LocalText.of(
                            "%s is a timeline, and this run was stepped, in which nothing took time: expected a recording"
                                    + " of real threads, as of 'lockstep run SCENARIO --live --trace FILE'",
                            "%s ist eine Zeitleiste, und dieser Lauf ging Schritt für Schritt, ohne dass Zeit verging:"
                                    + " nötig ist eine Aufzeichnung echter Threads, wie von 'lockstep run SZENARIO"
                                    + " --live --trace DATEI'",
                            target));
        }
    }

    static void write(Scenario scenario, Trace trace, OutputStream out, DoubleConsumer progress) throws IOException {
        Timeline run = BranchHistory.recorded(trace, scenario.program()).timeline();
        try (TraceEvents events = new TraceEvents(out)) {
            Writing writing = new Writing(events, run);
            ScenarioCard card = ScenarioCard.recorded(scenario, trace.last());
            writing.names(card.title());
            for (int from = 0; from <= trace.last(); from += PART) {
                if (Thread.interrupted()) {
                    throw new InterruptedIOException();
                }
                progress.accept((double) from / Math.max(1, trace.last()));
                writing.part(from, Math.min(trace.last(), from + PART - 1));
            }
            Snapshot last = run.at(trace.last());
            writing.end(last);
            events.close(about(scenario, card, trace, last));
            progress.accept(1);
        } catch (JacksonIOException refused) {
            // Its own way to pass on what the stream has thrown.
            throw refused.getCause();
        }
    }

    private static Map<String, ?> about(Scenario scenario, ScenarioCard card, Trace trace, Snapshot last) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("source", "Lockstep");
        about.put("kind", "recording of real threads");
        about.put("scenario", scenario.id());
        about.put("title", card.title());
        about.put("events", (long) trace.last());
        about.put("dropped", last.missing());
        about.put("complete", last.missing() == 0);
        TraceEnd end = trace.end();
        if (end != null) {
            about.put("end", end.kind().word());
            about.put("message", end.message());
        }
        about.put("language", Spoken.language().code());
        return about;
    }

    /// The events so far. What is open on a track is kept, so that all that begins also ends.
    private static final class Writing {
        private final TraceEvents events;
        private final Timeline run;
        private final Language language = Spoken.language();
        private final FigureWords words = language.figure();
        private final Map<ThreadId, OpenThread> threads = new LinkedHashMap<>();
        private final Map<LockId, Track> locks = new LinkedHashMap<>();
        private final Map<LockId, ThreadId> held = new LinkedHashMap<>();
        private final Map<String, Double> counters = new HashMap<>();
        private Snapshot seen = Snapshot.EMPTY;
        private @Nullable RecordedEvent latest;
        private Map<Integer, LaneMark> marks = Map.of();
        private int step;

        Writing(TraceEvents events, Timeline run) {
            this.events = events;
            this.run = run;
        }

        void names(String title) {
            Track all = new Track(THREADS, 0);
            events.says("process_name", all, "name", title + " · " + language.session().realThreads() + " · Lockstep");
            events.says("process_sort_index", all, "sort_index", THREADS);
            Track locked = new Track(LOCKS, 0);
            events.says("process_name", locked, "name", words.locks());
            events.says("process_sort_index", locked, "sort_index", LOCKS);
            run.lanes(0, run.trace().last() + 1)
                    .stream()
                    .map(Lane::thread)
                    .sorted(Comparator.comparing(ThreadId::name, NaturalOrder.OF_NAMES))
                    .forEach(this::thread);
        }

        private OpenThread thread(ThreadId id) {
            OpenThread known = threads.get(id);
            if (known == null) {
                int number = threads.size() + 1;
                known = new OpenThread(new Track(THREADS, number));
                threads.put(id, known);
                events.says("thread_name", known.track, "name", id.name());
                events.says("thread_sort_index", known.track, "sort_index", number);
            }
            return known;
        }

        private Track lock(LockId id) {
            Track known = locks.get(id);
            if (known == null) {
                known = new Track(LOCKS, FIRST_LOCK + locks.size());
                locks.put(id, known);
                events.says("thread_name", known, "name", words.lock(id));
                events.says("thread_sort_index", known, "sort_index", locks.size());
            }
            return known;
        }

        void part(int from, int to) {
            marks = new HashMap<>();
            if (to > 0) {
                for (LaneMark mark : StepNarrator.marks(run, Math.max(1, from), to)) {
                    marks.put(mark.step(), mark);
                }
            }
            run.visit(from, to, (at, recorded, before) -> {
                told(before);
                latest = recorded;
                step = at.number();
            });
            told(run.at(to));
            latest = null;
        }

        /// What the latest event has changed, and then the event itself. What an event left as it was is the same
        /// object as before, which says so at once.
        @SuppressWarnings("ReferenceEquality")
        private void told(Snapshot after) {
            RecordedEvent recorded = latest;
            if (recorded == null) {
                return;
            }
            long nanos = after.nanos();
            if (after.missing() > seen.missing()) {
                events.everywhere(nanos, words.dropped(after.missing() - seen.missing()));
            }
            if (after.threads() != seen.threads()) {
                for (ThreadView thread : after.threads().values()) {
                    if (thread != seen.thread(thread.id())) {
                        thread(thread.id()).turn(thread, nanos);
                    }
                }
                for (ThreadId gone : seen.threads().keySet()) {
                    if (after.thread(gone) == null) {
                        thread(gone).end(nanos);
                    }
                }
            }
            if (after.locks() != seen.locks()) {
                holds(after, nanos);
            }
            counters(after, nanos);
            LaneMark mark = marks.get(step);
            if (mark != null) {
                events.instant(
                        thread(recorded.thread()).track, nanos, "event", mark.sentence(),
                        Map.of("number", recorded.sequence()));
            }
            seen = after;
        }

        private void holds(Snapshot after, long nanos) {
            for (LockId lock : List.copyOf(held.keySet())) {
                if (!Objects.equals(after.lock(lock).holder(), held.get(lock))) {
                    events.end(lock(lock), nanos);
                    held.remove(lock);
                }
            }
            for (LockView lock : after.locks().values()) {
                ThreadId holder = lock.holder();
                if (holder != null && !held.containsKey(lock.id())) {
                    events.begin(lock(lock.id()), nanos, "lock", holder.name(), Map.of());
                    held.put(lock.id(), holder);
                }
            }
        }

        @SuppressWarnings("ReferenceEquality") // As above.
        private void counters(Snapshot after, long nanos) {
            if (after.pools() == seen.pools() && after.caches() == seen.caches()
                    && after.barriers() == seen.barriers() && after.semaphores() == seen.semaphores()) {
                return;
            }
            for (FrameFigure figure : SnapshotFigures.of(after, false)) {
                boolean counted = Double.isFinite(figure.value()) && !figure.id().equals("time");
                if (counted && !Objects.equals(counters.put(figure.id(), figure.value()), figure.value())) {
                    events.counter(nanos, figure.label(), figure.value());
                }
            }
        }

        /// All that is still open ends with the recording.
        void end(Snapshot last) {
            threads.values().forEach(thread -> thread.end(last.nanos()));
            held.keySet().forEach(lock -> events.end(lock(lock), last.nanos()));
            held.clear();
        }

        /// The slices that are open on the track of a thread: its works, and within them its state.
        private final class OpenThread {
            private final Track track;
            private List<EngineWork> works = List.of();
            private @Nullable ThreadSign sign;
            private String state = "";

            OpenThread(Track track) {
                this.track = track;
            }

            void turn(ThreadView thread, long nanos) {
                if (thread.sign().isOver()) {
                    end(nanos);
                    return;
                }
                List<EngineWork> inside = List.copyOf(thread.inside());
                String name = name(thread);
                if (inside.equals(works) && thread.sign() == sign && name.equals(state)) {
                    return;
                }
                endState(nanos);
                int common = 0;
                while (common < Math.min(works.size(), inside.size())
                        && works.get(common).equals(inside.get(common))) {
                    common++;
                }
                endWorks(works.size() - common, nanos);
                for (EngineWork work : inside.subList(common, inside.size())) {
                    events.begin(track, nanos, "work", words.work(work), Map.of());
                }
                works = inside;
                sign = thread.sign();
                state = name;
                events.begin(track, nanos, "state", name, Map.of("state", language.sign(thread.sign())));
            }

            private String name(ThreadView thread) {
                return switch (thread.sign()) {
                    case BLOCKED, WAITING, SLEEPING -> language.brief(thread);
                    case RUNNING, READY, FINISHED, FAILED, HIDDEN -> language.sign(thread.sign());
                };
            }

            void end(long nanos) {
                endState(nanos);
                endWorks(works.size(), nanos);
                works = List.of();
            }

            private void endState(long nanos) {
                if (sign != null) {
                    events.end(track, nanos);
                    sign = null;
                    state = "";
                }
            }

            private void endWorks(int count, long nanos) {
                for (int each = 0; each < count; each++) {
                    events.end(track, nanos);
                }
            }
        }
    }
}

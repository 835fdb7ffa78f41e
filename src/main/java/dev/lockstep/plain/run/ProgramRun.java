package dev.lockstep.plain.run;

import dev.lockstep.event.CodePlace;
import dev.lockstep.event.DataRace;
import dev.lockstep.event.Role;
import dev.lockstep.runtime.RunBudget;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.plain.race.AccessHistory.Race;
import dev.lockstep.plain.race.HappensBefore;
import dev.lockstep.plain.transform.ProgramClass;
import dev.lockstep.plain.transform.ProgramField;
import dev.lockstep.plain.transform.ProgramField.Order;
import dev.lockstep.runtime.Flag;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.MemoryRuntime;
import dev.lockstep.runtime.MemoryPlace;
import dev.lockstep.runtime.MemoryPlace.Seen;
import dev.lockstep.runtime.RunEnded;
import java.lang.StackWalker.StackFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One run of a program: its memory, what happens before what in it, and what was found. Its threads run one at a time,
/// so nothing here is guarded.
final class ProgramRun {
    private static final int MOST_FRAMES = 16;
    private static final StackWalker STACK = StackWalker.getInstance();

    private final ProgramCode code;
    private final StepForm form;
    private final MemoryRuntime port;
    private final HappensBefore order = new HappensBefore();
    private final ProgramObjects objects;
    private final @Nullable Cell[] statics;
    private final ClassInitialisation[] initialisations;
    private final boolean[] isStep;
    private final List<RunThread> threads = new ArrayList<>();
    private final Map<String, Cell> places = new HashMap<>();
    private final Set<String> raced = new HashSet<>();
    private final Set<String> needed = new LinkedHashSet<>();

    ProgramRun(ProgramCode code, StepForm form, MemoryRuntime port) {
        this.code = code;
        this.form = form;
        this.port = port;
        this.objects = new ProgramObjects(code.classes(), order);
        this.statics = new Cell[code.fields()];
        this.isStep = new boolean[code.fields()];
        for (int i = 0; i < isStep.length; i++) {
            isStep[i] = form.has(code.field(i).label());
        }
        this.initialisations = new ClassInitialisation[code.classes().size()];
        for (ProgramClass each : code.classes()) {
            if (each.isTold()) {
                initialisations[each.index()] = new ClassInitialisation(each, code.initialiser(each.index()), this);
            }
        }
    }

    MemoryRuntime port() {
        return port;
    }

    HappensBefore order() {
        return order;
    }

    ProgramObjects objects() {
        return objects;
    }

    ProgramCode code() {
        return code;
    }

    /// The labels of places whose accesses must be steps, as this run has shown.
    Set<String> needed() {
        return needed;
    }

    /// Whether accesses to the place of this name would be steps in that form.
    boolean isStep(String name, StepForm other) {
        Cell cell = places.get(name);
        return cell == null || cell.isVolatile() || other.has(cell.label());
    }

    /// What each thread has printed, by its id.
    Map<String, String> printed() {
        Map<String, String> printed = new TreeMap<>();
        threads.stream()
                .filter(thread -> !thread.printed().isEmpty())
                .forEach(thread -> printed.put(thread.id(), thread.printed()));
        return printed;
    }

    // ---- threads

    /// Spawns the main thread.
    void begin(List<String> arguments) {
        port.spawn(ProgramThread.MAIN, Role.SCRIPT, new ProgramBody(this, () -> {
            ProgramThread thread = new ProgramThread(this);
            RunThread main = enter(thread);
            thread.begun(port.current(), order.now(main.number()));
            return thread;
        }, () -> code.main(arguments)));
    }

    private RunThread enter(ProgramThread thread) {
        RunThread entered = new RunThread(this, thread, threads.size());
        threads.add(entered);
        entered.begin();
        return entered;
    }

    /// @throws IllegalThreadStateException if it was started before
    LogicalThread spawn(RunThread self, ProgramThread thread, boolean daemon, BooleanSupplier isInterrupted) {
        self.passing();
        order.released(self.number(), thread);
        ProgramBody body = new ProgramBody(this, () -> {
            RunThread entered = enter(thread);
            order.acquired(entered.number(), thread);
            thread.begun(port.current(), order.now(entered.number()));
            return thread;
        }, thread::run);
        try {
            return port.spawn(thread.id(), daemon ? Role.SERVICE : Role.SCRIPT, body, isInterrupted);
        } catch (IllegalArgumentException _) {
            throw new IllegalThreadStateException();
        }
    }

    /// The calling thread has run its last code.
    void ended(ProgramThread thread) {
        order.released(RunThread.current().number(), thread.endings());
    }

    void join(RunThread self, ProgramThread other, LogicalThread logical, Duration limit) throws InterruptedException {
        Monitor monitor = objects.of(other).monitor();
        if (monitor != null && monitor.isOwnedBy(self)) {
            // Java gives it up meanwhile, since join waits on the thread.
            throw stop(RunBudget.MEANS, Hooks.NOWHERE);
        }
        self.before();
        boolean over;
        try {
            if (limit.isZero()) {
                logical.join();
                over = true;
            } else {
                over = logical.join(port.deadline(limit));
            }
        } catch (InterruptedException _) {
            throw self.interrupted("");
        }
        if (over) {
            order.acquired(self.number(), other.endings());
        }
    }

    void interrupt(RunThread self, ProgramThread other, Runnable early) {
        self.passing();
        port.interrupt(new ThreadId(other.id()), early);
        // Not before: whoever notices another interrupt meanwhile knows nothing of this one.
        order.released(self.number(), other.interrupts());
    }

    boolean isInterrupted(RunThread self, ProgramThread other, BooleanSupplier early) {
        boolean is = look(self, port.interruptOf(new ThreadId(other.id())), other.isBegun());
        if (other.isBegun() ? is : early.getAsBoolean()) {
            order.acquired(self.number(), other.interrupts());
            return true;
        }
        return false;
    }

    /// Whether it was started and has not ended. Who learns that it has ended knows all that it did.
    boolean isAlive(RunThread self, ProgramThread other) {
        boolean is = look(self, port.lifeOf(new ThreadId(other.id())), other.isBegun());
        if (!is) {
            order.acquired(self.number(), other.endings());
        }
        return is;
    }

    /// @param isBegun whether its thread was started: before, it is nothing that a loop could wait for
    private boolean look(RunThread self, Flag flag, boolean isBegun) {
        if (!isBegun) {
            self.rounds().disturbed();
        }
        standing(Hooks.NOWHERE);
        List<Seen> seen = self.rounds().takeSeen();
        if (seen.isEmpty()) {
            flag.read();
        } else {
            flag.readOnceWritten(seen);
        }
        self.rounds().read(flag);
        return flag.isSet();
    }

    boolean takeInterrupt(RunThread self) {
        self.passing();
        boolean was = port.interrupted();
        if (was) {
            order.acquired(self.number(), self.thread().interrupts());
        }
        return was;
    }

    void sleep(RunThread self, Duration time) throws InterruptedException {
        passing();
        try {
            port.sleep(time);
        } catch (InterruptedException _) {
            self.rounds().disturbed();
            throw self.interrupted("sleep interrupted");
        }
    }

    // ---- memory

    /// The place of memory of a field of an object.
    Cell cell(Shadow owner, Object object, ProgramField field) {
        return owner.cell(field.slot(), _ -> {
            Cell made = cell(field, () -> owner.name() + "." + field.member());
            if (field.setEarly()) {
                made.history().written(owner.made(), new MemoryAccess(owner.makerId(), code.earlySite(field), 0));
            }
            return made;
        });
    }

    Cell cell(ProgramField field) {
        Cell known = statics[field.index()];
        if (known == null) {
            known = cell(field, field::label);
            statics[field.index()] = known;
        }
        return known;
    }

    private Cell cell(ProgramField field, Supplier<String> name) {
        boolean isVolatile = field.order() == Order.VOLATILE;
        return new Cell(field.label(), name, isVolatile, isVolatile || isStep[field.index()]);
    }

    /// The place of memory of an element of an array.
    Cell element(Shadow array, Object object, int index) {
        return array.cell(index, _ -> {
            String label = objects.label(object.getClass());
            return new Cell(label, () -> array.name() + "[" + index + "]", false, form.has(label));
        });
    }

    /// The calling thread reads a place.
    ///
    /// @param isShared whether another thread may reach it
    /// @param value the value that it has just now; asked for only where somebody watches
    void read(RunThread self, Cell cell, boolean isShared, int site, Supplier<@Nullable Object> value) {
        checkReachable(self, cell, isShared, site);
        if (isShared && cell.isStep()) {
            standing(site);
            List<Seen> seen = self.rounds().takeSeen();
            if (seen.isEmpty()) {
                place(cell, value).read();
            } else {
                place(cell, value).readOnceWritten(seen);
            }
            if (port.observed()) {
                port.emit(new ScriptEvent.Read(cell.name(), objects.text(value.get())));
            }
        }
        if (cell.isVolatile()) {
            order.acquired(self.number(), cell);
        } else {
            cell.history().read(order, self.number(), access(self, site)).ifPresent(race -> raced(cell, race));
        }
        self.rounds().read(cell);
    }

    /// The calling thread writes a place.
    ///
    /// @param before the value that it has just now
    /// @param value the one that it gets; both are asked for only where somebody watches
    void write(
            RunThread self, Cell cell, boolean isShared, int site, Supplier<@Nullable Object> before,
            Supplier<@Nullable Object> value) {
        self.rounds().disturbed();
        checkReachable(self, cell, isShared, site);
        if (isShared && cell.isStep()) {
            standing(site);
            place(cell, before).write();
            if (port.observed()) {
                port.emit(new ScriptEvent.Wrote(cell.name(), objects.text(value.get())));
            }
        }
        if (cell.isVolatile()) {
            order.released(self.number(), cell);
        } else {
            cell.history().write(order, self.number(), access(self, site)).ifPresent(race -> raced(cell, race));
        }
    }

    /// What was not told to be shared must be reached by one thread alone: else nothing here could be believed.
    private void checkReachable(RunThread self, Cell cell, boolean isShared, int site) {
        if (!isShared && !cell.isReachedBy(self.number())) {
            throw stop(RunBudget.MEANS, site);
        }
    }

    private MemoryAccess access(RunThread self, int site) {
        return new MemoryAccess(self.id(), site, port.steps());
    }

    private MemoryPlace place(Cell cell, Supplier<@Nullable Object> value) {
        MemoryPlace known = cell.place();
        if (known == null) {
            String name = cell.name();
            known = port.place(name);
            cell.place(known);
            places.put(name, cell);
            if (port.observed()) {
                port.emit(new ScriptEvent.Wrote(name, objects.text(value.get())));
            }
        }
        return known;
    }

    private void raced(Cell cell, Race<MemoryAccess> race) {
        if (!cell.isStep()) {
            needed.add(cell.label());
        }
        if (raced.add(cell.label())) {
            port.raced(
                    new DataRace(
                            cell.label(), cell.name(), side(race.earlier(), race.earlierWrites()),
                            side(race.later(), race.laterWrites())));
        }
    }

    private DataRace.Side side(MemoryAccess access, boolean writes) {
        return new DataRace.Side(new ThreadId(access.thread()), writes, code.site(access.site()).at(), access.step());
    }

    // ---- loops, classes, output, budgets

    /// The thread goes round in a loop and only looks at these places.
    ///
    /// @param hidden the labels of places that it read and whose accesses are no steps
    void looksAgain(RunThread self, List<Seen> turns, Collection<String> hidden, int site) {
        if (!hidden.isEmpty()) {
            needed.addAll(hidden);
            throw stop(RunBudget.STEPS, site);
        }
        if (turns.isEmpty()) {
            standing(site);
            port.untilWritten(turns);
        }
        self.rounds().waitsFor(turns);
    }

    /// The thread takes a monitor next. What it would have waited for in its next read, it waits for before that: it must
    /// not hold the monitor meanwhile.
    void beforeMonitor(RunThread self, int site) {
        List<Seen> seen = self.rounds().takeSeen();
        if (!seen.isEmpty()) {
            standing(site);
            port.untilWritten(seen);
        }
        standing(site);
    }

    void initialise(int type) {
        initialisations[type].use(RunThread.current());
    }

    /// Notes the text of a thread that has printed.
    void printed(RunThread thread) {
        if (port.observed()) {
            port.emit(new ScriptEvent.Kept(PrintedText.LOCAL, thread.printed()));
        }
    }

    /// A thread goes round for too long. If it reads what others write, it must be seen who does.
    RunEnded computesTooLong(RunThread self, int site) {
        Set<String> hidden = self.rounds().hidden();
        needed.addAll(hidden);
        throw stop(hidden.isEmpty() ? RunBudget.ROUNDS : RunBudget.STEPS, site);
    }

    /// Ends the run, which has used up a budget.
    RunEnded stop(RunBudget budget, int site) {
        throw port.stop(budget, site == Hooks.NOWHERE ? here() : code.site(site).at());
    }

    /// As [#stop(RunBudget, int)], where the JVM has thrown this.
    RunEnded stop(RunBudget budget, int site, Throwable thrown) {
        CodePlace at = thrownAt(thrown);
        throw at == null ? stop(budget, site) : port.stop(budget, at);
    }

    /// The line of the program that threw it; null where none did.
    @Nullable CodePlace thrownAt(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (code.isOwn(frame.getClassName()) && frame.getLineNumber() > 0) {
                return place(frame.getClassName(), frame.getFileName(), frame.getLineNumber());
            }
        }
        return null;
    }

    /// The line of the program at which the calling thread is.
    CodePlace here() {
        List<CodePlace> lines = lines();
        return lines.isEmpty() ? new CodePlace("?", 0) : lines.getFirst();
    }

    /// Tells those who watch at which line the calling thread stands, before its next operation.
    void standing(int site) {
        if (port.observed()) {
            port.standing(lines());
        } else {
            port.standing(List.of(site == Hooks.NOWHERE ? here() : code.site(site).at()));
        }
    }

    /// As [#standing(int)], before an operation that waits for nobody: where nobody watches, its line is not needed.
    void passing() {
        if (port.observed()) {
            port.standing(lines());
        }
    }

    private List<CodePlace> lines() {
        return STACK.walk(
                frames -> frames.filter(frame -> code.isOwn(frame.getClassName()) && frame.getLineNumber() > 0)
                        .limit(MOST_FRAMES)
                        .map(this::place)
                        .toList());
    }

    private CodePlace place(StackFrame frame) {
        return place(frame.getClassName(), frame.getFileName(), frame.getLineNumber());
    }

    /// A line of the program.
    CodePlace place(String type, @Nullable String file, int line) {
        String folder = type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
        return new CodePlace(folder + (file == null ? "?" : file), line);
    }
}

package dev.lockstep.diagram.objects;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.EngineStage;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.diagram.layout.Header;
import dev.lockstep.diagram.layout.LocalValues;
import dev.lockstep.diagram.layout.Magnification;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StageTexts;
import dev.lockstep.diagram.layout.ThreadColumn;
import dev.lockstep.diagram.layout.TokenProportions;
import dev.lockstep.diagram.layout.WaitingRow;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.Activity;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StageWords.Items;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.SemaphoreView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.VariableView;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Draws a program without an engine: threads at no lock at the left, a card for each lock with its holder, its line
/// and its conditions' waiters, one for each semaphore with its permits and its line, and the variables.
///
///     threads          ┌ fork1 ─────────────────┐      ┌ count ─┐
///     (A) finished     │ holds   waiting line   │      │ 2   by A
///     ( ) acquire fork1│ (B)     (C) (D)        │      └────────┘
///                      └────────────────────────┘
public final class ObjectsStage implements EngineStage {

    private static final double MORE = 20;

    private final TextMeasure measure;

    public ObjectsStage(TextMeasure measure) {
        this.measure = measure;
    }

    /// The drawing of all locks and variables there are; `engine` is ignored.
    @Override
    public Drawing draw(Snapshot snapshot, EngineId engine, StageInput input) {
        Sheet sheet = Sheet.of(measure, input);
        double top = Math.max(Header.USUAL, Header.draw(sheet, input, List.of()));
        double margin = Header.MARGIN;
        Box body = new Box(margin, top + 4, sheet.width() - 2 * margin, sheet.height() - 20 - top);
        SortedObjects objects = SortedObjects.of(snapshot);
        List<VariableView> variables = objects.variables();
        if (objects.isEmpty()) {
            StageTexts.notYet(sheet, body);
            return sheet.drawing(input.heading().title(), input.heading().subtitle());
        }
        Columns columns = Columns.filling(body, objects.threads().size(), objects.cards(), variables.size());
        Sheet big = sheet.magnified(columns.times());
        Set<ThreadId> placed = new HashSet<>();
        cards(big, columns.cards(), objects, snapshot, placed);
        variables(big, columns.variables(), variables);
        ThreadColumn.draw(big, columns.threads(), objects.threads(), placed);
        input.touched().accesses().forEach(access -> big.access(access, 2));
        return sheet.drawing(input.heading().title(), input.heading().subtitle());
    }

    /// The three columns, in units of a sheet that is magnified as far as everything still has a comfortable place.
    ///
    /// @param cards those of locks and semaphores; without width where there are none
    /// @param variables without width where there are none
    private record Columns(double times, Box threads, Box cards, Box variables) {

        static Columns filling(Box body, int threads, int cards, int variables) {
            double times = Magnification.most(
                    each -> {
                        boolean comfortable = of(body, each, cards, variables).hold(threads, cards, variables);
                        return (each == 1 || comfortable) ? Boolean.TRUE : null;
                    });
            return of(body, times, cards, variables);
        }

        private static Columns of(Box whole, double times, int cards, int variables) {
            Box body = new Box(
                    whole.x() / times, whole.y() / times, whole.width() / times, whole.height() / times);
            double gap = body.width() < 640 ? 24 : 40;
            boolean alone = cards == 0;
            double home = Math.clamp(body.width() * (alone ? 0.42 : 0.26), 120, alone ? 300 : 240);
            Box rest = new Box(body.x() + home + gap, body.y(), body.width() - home - gap, body.height());
            double side = variables == 0
                    ? 0
                    : alone ? rest.width() : Math.clamp(rest.width() * 0.3, 96, 200);
            double middle = alone ? 0 : rest.width() - side - (variables == 0 ? 0 : gap * 0.6);
            return new Columns(
                    times,
                    new Box(body.x(), body.y(), home, body.height()),
                    new Box(rest.x(), rest.y(), middle, rest.height()),
                    new Box(rest.right() - side, rest.y(), side, rest.height()));
        }

        private boolean hold(int howManyThreads, int howManyCards, int howManyVariables) {
            return ThreadColumn.fits(howManyThreads, threads.width(), threads.height())
                    && Grid.fits(howManyCards, cards, LockCard.COMFORTABLE)
                    && Grid.fits(howManyVariables, variables, VariableCard.COMFORTABLE);
        }
    }

    /// Locks first, then semaphores.
    private static void cards(
            Sheet sheet,
            Box area,
            SortedObjects objects,
            Snapshot snapshot,
            Set<ThreadId> placed) {
        List<LockView> locks = objects.locks();
        int count = objects.cards();
        if (count == 0) {
            return;
        }
        ObjectPlacement places = ObjectPlacement.of(snapshot);
        Grid grid = Grid.fit(count, area, objects.haveConditions() ? LockCard.HIGH : LockCard.CELL, MORE)
                .centredOn(area.centreY());
        if (objects.variables().isEmpty()) {
            grid = grid.endingAt(area.right());
        }
        for (int at = 0; at < grid.shown(); at++) {
            if (at < locks.size()) {
                new LockCard(snapshot, locks.get(at), places, placed).draw(sheet, grid.cell(at));
            } else {
                new SemaphoreCard(snapshot, objects.semaphores().get(at - locks.size()), placed)
                        .draw(sheet, grid.cell(at));
            }
        }
        more(sheet, grid, objects.cardsLeft());
    }

    private static void variables(Sheet sheet, Box area, List<VariableView> variables) {
        if (!variables.isEmpty()) {
            Grid grid = Grid.fit(variables.size(), area, VariableCard.CELL, MORE)
                    .centredOn(area.centreY())
                    .endingAt(area.right());
            for (int at = 0; at < grid.shown(); at++) {
                new VariableCard(variables.get(at)).draw(sheet, grid.cell(at));
            }
            more(sheet, grid, Items.VARIABLES);
        }
    }

    private static void more(Sheet sheet, Grid grid, Items items) {
        if (grid.left() > 0) {
            double y = grid.area().y() + grid.height() + 15;
            String more = StageTexts.more(grid.left(), items);
            sheet.label(
                    "more:" + items.name().toLowerCase(Locale.ROOT).replace('_', ' '), more, TextStyle.SMALL,
                    ColourRole.MUTED, grid.area().x(), y, grid.width());
        }
    }

    /// A semaphore: its number of permits, and the threads that wait for one.
    ///
    /// @param placed receives every thread that is drawn here
    private record SemaphoreCard(Snapshot snapshot, SemaphoreView semaphore, Set<ThreadId> placed) {

        void draw(Sheet sheet, Box box) {
            String id = "semaphore:" + semaphore.name();
            String permits = Spoken.language().stage().permits(semaphore.permits());
            sheet.card("card:" + id, box, Spoken.language().stage().semaphore(semaphore.name(), semaphore.permits()));
            double x = box.x() + 12;
            double room = box.width() - 24;
            double right = Math.min(room * 0.5, sheet.typesetter().measure().width(permits, TextStyle.STRONG) + 1);
            sheet.label(
                    id + ":permits", permits, TextStyle.STRONG, ColourRole.ACCENT, TextLine.Anchor.END,
                    box.right() - 12, box.y() + 20, right);
            sheet.name(id, semaphore.name(), TextStyle.CODE, ColourRole.TEXT, x, box.y() + 20, room - right - 8);
            List<ThreadView> waiting = waiting();
            if (!waiting.isEmpty()) {
                Box row = new Box(x - 3, box.y() + 36, room + 6, box.height() - 41);
                WaitingRow.caption(sheet, id + ":line", Spoken.language().stage().waitForPermit(), row);
                double token = WaitingRow.cell(row, snapshot.threads().size());
                WaitingRow.tokens(sheet, id + ":line", waiting, row, token, placed);
            }
            sheet.touched(semaphore.name(), "ring:" + id, box);
        }

        private List<ThreadView> waiting() {
            return semaphore.waiting().stream()
                    .map(snapshot::thread)
                    .filter(Objects::nonNull)
                    .filter(
                            thread -> thread.activity() instanceof Activity.Acquiring(var name, _)
                                    && name.equals(semaphore.name()))
                    .toList();
        }
    }

    /// A variable: its name, its value, and the thread that wrote it last.
    private record VariableCard(VariableView variable) {

        static final Grid.Cell CELL = new Grid.Cell(92, 46, 220, 84, 8);
        static final Grid.Cell COMFORTABLE = new Grid.Cell(110, 62, 220, 84, 8);

        void draw(Sheet sheet, Box box) {
            String id = "variable:" + variable.name();
            sheet.card("card:" + id, box, Spoken.language().stage().variable(variable.name(), variable.value()));
            double x = box.x() + 10;
            double room = box.width() - 20;
            boolean high = box.height() >= 60;
            TextStyle name = sheet.typesetter().shrink(variable.name(), TextStyle.CODE.at(high ? 14 : 11), room, 10);
            sheet.name(id, variable.name(), name, ColourRole.MUTED, x, box.y() + (high ? 20 : 16), room);
            double big = Math.clamp(box.height() - 34, 14, 30);
            TextStyle type = sheet.typesetter().shrink(variable.value(), TextStyle.CODE.at(big), room * 0.62, 9);
            double baseline = box.bottom() - 11;
            sheet.label(id + ":value", variable.value(), type, ColourRole.TEXT, x, baseline, room * 0.62);
            String writer = variable.isWritten()
                    ? Spoken.language().stage().writtenBy(variable.writer())
                    : Spoken.language().stage().initial();
            TextStyle small = sheet.typesetter().shrink(writer, TextStyle.SMALL, room * 0.36, 8);
            sheet.label(
                    id + ":writer", writer, small, ColourRole.MUTED, TextLine.Anchor.END, box.right() - 10, baseline,
                    room * 0.36);
            sheet.touched(variable.name(), "ring:" + id, box);
        }
    }

    /// A lock: its holder, its line, and the waiters of its conditions.
    ///
    /// @param placed receives every thread that is drawn here
    private record LockCard(Snapshot snapshot, LockView lock, ObjectPlacement places, Set<ThreadId> placed) {

        static final Grid.Cell CELL = new Grid.Cell(172, 64, 460, 112, 10);
        /// With conditions, where each group of waiting threads has a narrow place of its own.
        static final Grid.Cell HIGH = new Grid.Cell(172, 64, 460, 210, 10);
        static final Grid.Cell COMFORTABLE = new Grid.Cell(210, 84, 460, 112, 10);

        private static final double HOLDS = 62;
        /// In a lower card, tokens below a line of captions could not be read.
        private static final double LOW = 84;
        /// Between the words on the holder and those on who waits.
        private static final double WAY = 12;
        /// In a row so wide there is room for arrows that lie well apart.
        private static final double WIDE = 260;
        /// Between two groups of waiting threads.
        private static final double APART = 6;
        private static final double CAPTION = 16;

        void draw(Sheet sheet, Box box) {
            String id = "lock:" + Spoken.language().lock(lock.id());
            sheet.card("card:" + id, box, Spoken.language().stage().lock(Spoken.language().lock(lock.id())));
            double x = box.x() + 12;
            double room = box.width() - 24;
            LockGroups groups = LockGroups.of(snapshot, lock, places);
            boolean low = box.height() < LOW && groups.all().size() == 1;
            double named = sheet.typesetter().measure().width(Spoken.language().lock(lock.id()), TextStyle.CODE);
            if (low) {
                low(sheet, box, id, groups, named);
                return;
            }
            sheet.name(
                    id, Spoken.language().lock(lock.id()), TextStyle.CODE, ColourRole.TEXT, x, box.y() + 20, room - 8);
            Box row = new Box(x - 3, box.y() + 36, room + 6, box.height() - 41);
            double first = groups.place(0, row, APART, CAPTION).height();
            Box holds = new Box(row.x(), row.y(), Math.min(HOLDS, row.width() * 0.3), first);
            WaitingRow.caption(sheet, id + ":holds", state(), holds);
            holder(sheet, id, holds, row.bottom());
            // An arrow from a holder's place to where the holder stands passes between the words.
            double left = Math.max(
                    row.x() + Math.min(HOLDS, row.width() * 0.3) + WAY,
                    Math.min(x + named, row.x() + row.width() * 0.4));
            groups(sheet, id, groups, new Box(left, row.y(), row.right() - left, row.height()));
            sheet.touched(lock.id(), "ring:" + id, box);
        }

        /// A card with no room for captions over tokens that can be read: what they would say stands beside the name.
        private void low(Sheet sheet, Box box, String id, LockGroups groups, double named) {
            double x = box.x() + 12;
            double room = box.width() - 24;
            double name = Math.min(named + 1, room * 0.55);
            sheet.name(id, Spoken.language().lock(lock.id()), TextStyle.CODE, ColourRole.TEXT, x, box.y() + 19, name);
            sheet.label(
                    id + ":holds:caption", state(), state(), TextStyle.SMALL, ColourRole.MUTED, TextLine.Anchor.END,
                    x + room, box.y() + 19, room - name - 8);
            Box row = new Box(x - 3, box.y() + 24, room + 6, box.height() - 27);
            double side = Math.min(row.height(), HOLDS);
            holder(sheet, id, new Box(row.x(), row.y(), side, row.height()), row.bottom());
            double way = row.width() < WIDE ? WAY : 3 * WAY;
            double left = Math.max(row.x() + side, Math.min(x + name, row.x() + row.width() * 0.4)) + way;
            Box line = new Box(left, row.y(), row.right() - left, row.height());
            List<ThreadView> waiting = groups.all().getFirst().threads();
            double cell = WaitingRow.cell(line, snapshot.threads().size());
            WaitingRow.tokens(sheet, id + ":" + groups.all().getFirst().id(), waiting, line, cell, placed);
            sheet.touched(lock.id(), "ring:" + id, box);
        }

        private String state() {
            ThreadId holder = lock.holder();
            ThreadView thread = holder == null ? null : snapshot.thread(holder);
            boolean here = thread != null && places.isAt(thread.id(), lock);
            return LockGroups.held(here, holder);
        }

        /// @param bottom down to which the room below the holder belongs to it
        private void holder(Sheet sheet, String id, Box box, double bottom) {
            ThreadId holder = lock.holder();
            Box cell = new Box(box.x(), box.y(), Math.min(box.height(), box.width()), box.height());
            ThreadView thread = holder == null ? null : snapshot.thread(holder);
            if (thread != null && places.isAt(thread.id(), lock)) {
                sheet.token(thread, cell);
                // The air of the card beside it, and some before those who wait.
                LocalValues.atToken(sheet, thread, cell, cell.width() + WAY, bottom);
                placed.add(thread.id());
            } else if (holder == null) {
                sheet.slot(id + ":slot", TokenProportions.disc(cell), TokenProportions.radius(cell));
            } else {
                // The holder stands at another lock, or has ended.
                sheet.ghost(id, holder, cell);
            }
        }

        /// The line first, then each condition, then those that were woken.
        private void groups(Sheet sheet, String id, LockGroups groups, Box box) {
            int most = snapshot.threads().size();
            boolean own = Grid.fits(most, groups.place(0, box, APART, CAPTION), TokenProportions.CELL);
            for (int at = 0; at < groups.all().size(); at++) {
                LockGroups.Group group = groups.all().get(at);
                if (group.threads().isEmpty()) {
                    continue;
                }
                String row = id + ":" + group.id();
                if (own) {
                    Box place = groups.place(at, box, APART, CAPTION);
                    WaitingRow.caption(sheet, row, group.words(), place);
                    WaitingRow.inGrid(sheet, group.threads(), place, most, placed);
                } else {
                    Box place = groups.shared(at, box, APART);
                    WaitingRow.caption(sheet, row, group.words(), place);
                    WaitingRow.tokens(
                            sheet, row, group.threads(), place, WaitingRow.cell(place, group.threads().size()), placed);
                }
            }
        }
    }
}

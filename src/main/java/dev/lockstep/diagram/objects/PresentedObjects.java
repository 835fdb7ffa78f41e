package dev.lockstep.diagram.objects;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.EngineStage;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.diagram.layout.LocalValues;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StageTexts;
import dev.lockstep.diagram.layout.TokenPlace;
import dev.lockstep.diagram.present.PresentHome;
import dev.lockstep.diagram.present.PresentSheet;
import dev.lockstep.diagram.present.PresentType;
import dev.lockstep.diagram.present.TokenGroup;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.SignStyle;
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
import org.jspecify.annotations.Nullable;

/// Draws a program without an engine for an audience: threads at the left, locks and semaphores in the middle,
/// variables at the right, each as big as there is room.
public final class PresentedObjects implements EngineStage {

    private static final double GAP = 30;
    private static final double WAY_GAP = 40;
    private static final double MORE = 30;

    private final TextMeasure measure;

    public PresentedObjects(TextMeasure measure) {
        this.measure = measure;
    }

    /// The drawing of all locks and variables there are; `engine` is ignored.
    @Override
    public Drawing draw(Snapshot snapshot, EngineId engine, StageInput input) {
        PresentSheet on = PresentSheet.of(measure, input, List.of());
        Box body = on.body();
        SortedObjects objects = SortedObjects.of(snapshot);
        List<VariableView> variables = objects.variables();
        int cards = objects.cards();
        if (objects.isEmpty()) {
            StageTexts.notYet(on.sheet(), body);
            return on.sheet().drawing(input.heading().title(), input.heading().subtitle());
        }
        double home = body.width() * (cards == 0 ? variables.isEmpty() ? 1 : 0.46 : variables.isEmpty() ? 0.34 : 0.29);
        // With cards between threads and variables the way of a value leads through the gaps.
        double gap = cards > 0 && !variables.isEmpty() ? WAY_GAP : GAP;
        Box rest = new Box(body.x() + home + gap, body.y(), body.width() - home - gap, body.height());
        double side = variables.isEmpty() ? 0 : cards == 0 ? rest.width() : Math.clamp(rest.width() * 0.3, 196, 300);
        double middle = rest.width() - side - (variables.isEmpty() ? 0 : gap);
        Set<ThreadId> placed = new HashSet<>();
        Box between = new Box(rest.x(), rest.y(), middle, rest.height());
        cards(on, between, objects, snapshot, placed);
        variables(on, new Box(rest.right() - side, rest.y(), side, rest.height()), variables);
        Box column = new Box(body.x(), body.y(), home, body.height());
        PresentHome.draw(
                on, column, "threads", Spoken.language().stage().threads(), snapshot, placed, thread -> words(thread));
        input.touched().accesses().forEach(access -> on.sheet().access(access, 3));
        return on.sheet().drawing(input.heading().title(), input.heading().subtitle());
    }

    private static PresentHome.Words words(ThreadView thread) {
        List<String> results = thread.standing().results();
        return new PresentHome.Words(
                "home:" + thread.id() + ":does", Spoken.language().brief(thread), SignStyle.of(thread.sign()).text(),
                LocalValues.text(thread.standing().locals()), results.isEmpty() ? "" : results.getLast(), Double.NaN);
    }

    /// Locks first, then semaphores.
    private static void cards(
            PresentSheet on, Box area, SortedObjects objects, Snapshot snapshot, Set<ThreadId> placed) {
        List<LockView> locks = objects.locks();
        int count = objects.cards();
        if (count == 0) {
            return;
        }
        ObjectPlacement places = ObjectPlacement.of(snapshot);
        Grid.Cell usual = objects.haveConditions() ? ObjectCard.TALL : ObjectCard.CELL;
        // A few stand one below the other: a row with a gap would look as if one were missing.
        Grid.Cell cell = count <= ObjectCard.FEW ? usual.inOneColumn(area) : usual;
        Grid grid = Grid.fit(count, area, cell, MORE).centredOn(area.centreY());
        if (count <= ObjectCard.FEW) {
            ObjectCard first = new ObjectCard(on, grid.cell(0), snapshot, placed);
            // Rather a higher card than threads that are only counted.
            if (!first.hasPlacesForAll(locks.isEmpty() ? null : LockGroups.of(snapshot, locks.getFirst(), places))) {
                grid = Grid.fit(count, area, cell.asHighAs(area), MORE).centredOn(area.centreY());
            }
        }
        if (objects.variables().isEmpty()) {
            grid = grid.endingAt(area.right());
        }
        for (int at = 0; at < grid.shown(); at++) {
            ObjectCard card = new ObjectCard(on, grid.cell(at), snapshot, placed);
            if (at < locks.size()) {
                card.lock(locks.get(at), places);
            } else {
                card.semaphore(objects.semaphores().get(at - locks.size()));
            }
        }
        more(on, grid, objects.cardsLeft());
    }

    private static void variables(PresentSheet on, Box area, List<VariableView> variables) {
        if (!variables.isEmpty()) {
            Grid grid = Grid.fit(variables.size(), area, VariableCard.CELL, MORE)
                    .centredOn(area.centreY())
                    .endingAt(area.right());
            for (int at = 0; at < grid.shown(); at++) {
                new VariableCard(variables.get(at)).draw(on, grid.cell(at));
            }
            more(on, grid, Items.VARIABLES);
        }
    }

    private static void more(PresentSheet on, Grid grid, Items items) {
        if (grid.left() > 0) {
            double y = grid.area().y() + grid.height() + 24;
            String more = StageTexts.more(grid.left(), items);
            on.say(
                    "more:" + items.name().toLowerCase(Locale.ROOT).replace('_', ' '), more, PresentType.CAPTION,
                    ColourRole.MUTED, grid.area().x(), y, grid.width());
        }
    }

    /// A variable: its name, its value, and the thread that wrote it last.
    private record VariableCard(VariableView variable) {

        static final Grid.Cell CELL = new Grid.Cell(150, 78, 480, 240, 12);

        void draw(PresentSheet on, Box box) {
            String id = "variable:" + variable.name();
            on.sheet().card("card:" + id, box, Spoken.language().stage().variable(variable.name(), variable.value()));
            double x = box.x() + 16;
            double room = box.width() - 32;
            boolean low = box.height() < 110;
            String by = variable.isWritten()
                    ? Spoken.language().stage().writtenBy(variable.writer())
                    : Spoken.language().stage().initial();
            on.say(
                    id, variable.name(), low ? PresentType.CODE : PresentType.NAME, ColourRole.MUTED, x,
                    box.y() + (low ? 29 : 40), room);
            TextStyle big = PresentType.NAME.at(Math.clamp(box.height() * 0.44, 26, 110));
            double wide = Math.min(room * 0.6, on.width(variable.value(), big) + 1);
            double baseline = box.bottom() - (low ? 14 : 24);
            on.say(id + ":value", variable.value(), big, ColourRole.TEXT, x, baseline, wide);
            on.sheet().label(
                    id + ":writer", variable.isWritten()
                            ? by
                            : on.width(by, PresentType.CAPTION) > room - wide - 8
                                    ? Spoken.language().stage().initialBriefly()
                                    : by,
                    by, PresentType.CAPTION, ColourRole.MUTED, TextLine.Anchor.END, x + room, baseline,
                    room - wide - 8);
            on.sheet().touched(variable.name(), "ring:" + id, box);
        }
    }

    /// The card of a lock or a semaphore: its name, who holds it, and who waits.
    ///
    /// @param placed receives every thread that is drawn here
    private record ObjectCard(PresentSheet on, Box box, Snapshot snapshot, Set<ThreadId> placed) {

        static final Grid.Cell CELL = new Grid.Cell(204, 118, 720, 260, 14);
        /// With conditions, where each group of waiting threads has a narrow place of its own.
        static final Grid.Cell TALL = new Grid.Cell(204, 118, 720, 360, 14);

        static final int FEW = 3;

        /// From here on there is room for a line of captions between name and tokens.
        private static final double HIGH = 152;

        private static final double PADDING = 16;
        private static final double MOST_TOKEN = 108;
        /// The cell of a holder beside two rows of tokens, which need the width.
        private static final double TOKEN_OF_TWO = 82;
        /// Between two groups of waiting threads.
        private static final double APART = 8;
        private static final double CAPTION = 34;
        /// From the tokens to the edge of the card.
        private static final double AIR = 8;

        /// Whether all threads there are could wait in such a card: at a lock with these groups, or at a semaphore.
        boolean hasPlacesForAll(@Nullable LockGroups groups) {
            List<ThreadView> all = List.copyOf(snapshot.threads().values());
            Box column = row();
            if (groups != null) {
                double high = groups.place(0, column, APART, CAPTION).height();
                double most = groups.inTwoRows(column.height(), CAPTION) ? TOKEN_OF_TWO : MOST_TOKEN;
                double beside = Math.min(high, most) + 24;
                Box area = new Box(column.x() + beside, column.y(), column.width() - beside, column.height());
                column = groups.place(0, area, APART, CAPTION);
            }
            return TokenGroup.atLeft(on, column, all.size(), all).grid().left() == 0;
        }

        void lock(LockView lock, ObjectPlacement places) {
            String name = Spoken.language().lock(lock.id());
            String id = "lock:" + name;
            on.sheet().card("card:" + id, box, Spoken.language().stage().lock(name));
            ThreadId holder = lock.holder();
            ThreadView thread = holder == null ? null : snapshot.thread(holder);
            boolean here = thread != null && places.isAt(thread.id(), lock);
            Box row = row();
            LockGroups groups = LockGroups.of(snapshot, lock, places);
            boolean two = groups.inTwoRows(row.height(), CAPTION);
            double high = groups.place(0, row, APART, CAPTION).height();
            double side = Math.min(high, two ? TOKEN_OF_TWO : MOST_TOKEN);
            Box cell = new Box(row.x(), row.y(), side, high);
            TokenPlace place = TokenGroup.big(cell);
            if (thread != null && here) {
                on.sheet().token(thread, place);
                // The air of the card on both sides.
                TokenGroup.atToken(on, thread, place, cell.width() + 2 * AIR, row.bottom());
                placed.add(thread.id());
            } else if (holder == null) {
                on.sheet().slot(id + ":slot", place.disc(), place.disc().width() / 2);
            } else {
                // The holder stands at another lock, or has ended.
                on.sheet().ghost(id, holder, place);
            }
            double said = head(
                    id, name, id + ":holds:caption", LockGroups.held(here, holder));
            // Tokens that wait begin right of the words on the holder, or those would run into theirs.
            double left = Math.max(cell.right() + (isHigh() ? 24 : 14), said + 16);
            groups(id, groups, new Box(left, row.y(), row.right() - left, row.height()));
            on.sheet().touched(lock.id(), "ring:" + id, box);
        }

        void semaphore(SemaphoreView semaphore) {
            String id = "semaphore:" + semaphore.name();
            String permits = Spoken.language().stage().permits(semaphore.permits());
            on.sheet().card(
                    "card:" + id, box, Spoken.language().stage().semaphore(semaphore.name(), semaphore.permits()));
            List<ThreadView> waiting = semaphore.waiting().stream()
                    .map(snapshot::thread)
                    .filter(Objects::nonNull)
                    .filter(
                            thread -> thread.activity() instanceof Activity.Acquiring(var name, _)
                                    && name.equals(semaphore.name()))
                    .toList();
            Box row = row();
            if (!waiting.isEmpty()) {
                group(id + ":line", Spoken.language().stage().waitForPermit(), waiting, row);
            }
            double wide = on.width(permits, PresentType.STRONG) + 1;
            on.sheet().label(
                    id + ":permits", permits, permits, PresentType.STRONG, ColourRole.ACCENT, TextLine.Anchor.END,
                    box.right() - PADDING, box.y() + 33, wide);
            on.say(
                    id, semaphore.name(), PresentType.NAME, ColourRole.TEXT, box.x() + PADDING, box.y() + 33,
                    box.width() - 2 * PADDING - wide - 10);
            on.sheet().touched(semaphore.name(), "ring:" + id, box);
        }

        private boolean isHigh() {
            return box.height() >= HIGH;
        }

        /// The room for tokens.
        private Box row() {
            double head = isHigh() ? 74 : 42;
            double wanted = box.height() - head - AIR;
            return new Box(box.x() + AIR, box.y() + head, box.width() - 2 * AIR, wanted);
        }

        /// Name and state; returns where the words above the holder end.
        private double head(String id, String name, String stateId, String state) {
            double x = box.x() + PADDING;
            double room = box.width() - 2 * PADDING;
            double wide = Math.min(on.width(state, PresentType.CAPTION) + 1, room * (isHigh() ? 0.5 : 0.62));
            if (isHigh()) {
                on.say(id, name, PresentType.NAME, ColourRole.TEXT, x, box.y() + 36, room);
                on.say(stateId, state, PresentType.CAPTION, ColourRole.MUTED, x, box.y() + 66, wide);
                return x + wide;
            }
            on.sheet().label(
                    stateId, state, state, PresentType.CAPTION, ColourRole.MUTED, TextLine.Anchor.END, x + room,
                    box.y() + 32, wide);
            double named = room - wide - 10;
            on.say(id, name, PresentType.NAME, ColourRole.TEXT, x, box.y() + 32, named);
            // An arrow from a holder's place to where the holder stands passes behind the names below.
            return Math.min(x + on.width(name, PresentType.NAME), box.x() + box.width() * 0.4);
        }

        /// The line first, then each condition, then those that were woken.
        private void groups(String id, LockGroups groups, Box area) {
            List<ThreadView> all = List.copyOf(snapshot.threads().values());
            for (int at = 0; at < groups.all().size(); at++) {
                LockGroups.Group group = groups.all().get(at);
                if (!group.threads().isEmpty()) {
                    Box column = groups.place(at, area, APART, CAPTION);
                    TokenGroup own = TokenGroup.atLeft(on, column, all.size(), all);
                    String row = id + ":" + group.id();
                    if (own.grid().left() == 0) {
                        group(row, group.words(), group.threads(), column, own);
                    } else {
                        group(row, group.words(), group.threads(), groups.shared(at, area, APART));
                    }
                }
            }
        }

        private void group(String id, String words, List<ThreadView> threads, Box area) {
            group(id, words, threads, area, TokenGroup.atLeft(on, area, threads.size(), threads));
        }

        private void group(String id, String words, List<ThreadView> threads, Box area, TokenGroup places) {
            if (isHigh()) {
                on.say(
                        id + ":caption", words, PresentType.CAPTION, ColourRole.MUTED, area.x(), area.y() - 8,
                        area.width());
            }
            places.draw(on, id, threads);
            threads.forEach(thread -> placed.add(thread.id()));
        }
    }
}

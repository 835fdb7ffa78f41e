package dev.lockstep.diagram.cache;

import dev.lockstep.diagram.cache.CacheStage.KeyGrid;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.layout.EngineStage;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StageTexts;
import dev.lockstep.diagram.layout.TokenPlace;
import dev.lockstep.diagram.present.PresentSheet;
import dev.lockstep.diagram.present.PresentType;
import dev.lockstep.diagram.present.TokenGroup;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.NaturalOrder;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StageWords.Items;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.KeyView;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Draws a keyed-lock cache for an audience: callers, the lock that all keys have in common where there is one, and the
/// keys, each as big as there is room.
public final class PresentedCache implements EngineStage {

    private static final double MORE = 30;
    private static final Grid.Cell FULL = new Grid.Cell(540, 196, 2_000, 400, 14);
    private static final Grid.Cell ROW = new Grid.Cell(400, 124, 2_000, 180, 12);
    private static final Grid.Cell TILE = new Grid.Cell(176, 64, 420, 92, 8);
    /// So many callers stand in one column.
    private static final int FEW = 8;

    private final TextMeasure measure;

    public PresentedCache(TextMeasure measure) {
        this.measure = measure;
    }

    @Override
    public Drawing draw(Snapshot snapshot, EngineId engine, StageInput input) {
        CacheView cache = snapshot.caches().get(engine);
        boolean certain = cache == null || snapshot.isCertain(cache);
        PresentSheet on = PresentSheet
                .of(measure, input, certain ? List.of() : List.of(Spoken.language().stage().catchingUp()));
        Box body = on.body();
        if (cache == null) {
            StageTexts.notYet(on.sheet(), body);
            return on.sheet().drawing(input.heading().title(), input.heading().subtitle());
        }
        // A service, such as the one that invalidates keys, calls for no value.
        List<ThreadView> callers = snapshot.threads().values().stream()
                .filter(thread -> thread.role() == Role.SCRIPT)
                .sorted(NaturalOrder.OF_THREADS)
                .toList();
        boolean flow = input.motion().pace().flow();
        LockId common = cache.common();
        double gap = input.heading().facts().isEmpty() ? 44 : 84;
        Box column = new Box(body.x(), body.y(), callers.size() > FEW ? 190 : 108, body.height());
        double masterX = column.right() + gap;
        Box master = new Box(masterX, body.y() + 6, common == null ? 0 : 186, body.height() - 12);
        double keysX = common == null ? masterX : master.right() + 46;
        KeyArea keys = KeyArea.of(cache, new Box(keysX, body.y() + 6, body.right() - keysX, body.height() - 12));
        arrows(on, column, master, keys, input);
        Set<ThreadId> placed = new HashSet<>();
        CachePlacement places = CachePlacement.of(snapshot, cache);
        if (common != null) {
            common(on, master, snapshot.lock(common), !cache.hasKeyLocks(), places, callers, flow, placed);
        }
        for (int at = 0; at < keys.shown().size(); at++) {
            KeyView key = keys.shown().get(at);
            KeyCard.KeyLock lock = new KeyCard.KeyLock(
                    cache.hasKeyLocks(), !cache.countsEntries(), CacheStage.known(snapshot, cache.lockOf(key.key())));
            KeyCard card = new KeyCard(
                    key, lock, flow ? List.of() : places.inside(key.key()), flow ? List.of() : places.line(key.key()),
                    callers.stream().map(ThreadView::id).toList(),
                    KeyCard.Compute.of(snapshot, key, input.nanos()), flow, placed);
            PresentedKey presented = new PresentedKey(on, card, keys.grid().cell(at));
            switch (keys.size()) {
                case FULL -> presented.full();
                case ROW -> presented.row();
                case TILE -> presented.tile();
            }
        }
        keys.remarks(on, cache);
        callers(on, column, snapshot, callers, placed);
        return on.sheet().drawing(input.heading().title(), input.heading().subtitle());
    }

    private static void callers(
            PresentSheet on, Box column, Snapshot snapshot, List<ThreadView> callers, Set<ThreadId> placed) {
        Box area = new Box(column.x(), column.y() + 34, column.width(), column.height() - 34);
        TokenGroup group = TokenGroup.withValues(on, area, snapshot, callers);
        group.drawHomes(on, "callers", callers, placed, true);
        on.centre(
                "callers", CacheStage.words().callers(), PresentType.CAPTION, ColourRole.MUTED, column.centreX(),
                group.top() - 10,
                column.width());
    }

    /// From the callers to the lock that all keys have in common, and from there to the keys.
    private static void arrows(PresentSheet on, Box column, Box master, KeyArea keys, StageInput input) {
        double y = on.body().centreY();
        double from = column.right() + 6;
        double to = master.width() > 0 ? master.x() : keys.area().x();
        on.sheet().arrow(
                "arrow:ask", new Point(from, y), new Point(from, y), new Point(from, y), new Point(to - 6, y),
                ColourRole.ARROW, 2.4);
        if (input.motion().pace().flow()) {
            String rate = PictureNumbers.rate(input.motion().pace().arriving());
            on.centre(
                    "rate:ask", rate, PresentType.STRONG, ColourRole.ACCENT, (column.right() + to) / 2, y - 12,
                    to - column.right() - 4);
        }
        if (master.width() > 0) {
            Point start = new Point(master.right() + 4, y);
            on.sheet().arrow(
                    "arrow:keys", start, start, start, new Point(keys.area().x() - 6, y), ColourRole.ARROW, 2.4);
        }
    }

    /// The lock that all keys have in common: its holder, and its line.
    private static void common(
            PresentSheet on, Box box, LockView lock, boolean only, CachePlacement places,
            List<ThreadView> callers, boolean flow, Set<ThreadId> placed) {
        String id = lock.id().role();
        String name = Spoken.language().lock(lock.id());
        on.sheet().card("card:" + id, box, name);
        double x = box.x() + 18;
        double room = box.width() - 30;
        on.sheet().label(
                id, name, name, PresentType.STRONG, ColourRole.TEXT, TextLine.Anchor.START, x,
                box.y() + 38, room);
        List<String> purpose = CacheStage.words().purpose(only);
        on.say(
                id + ":0", purpose.getFirst(), PresentType.CAPTION, ColourRole.MUTED, x, box.y() + 68,
                room);
        on.say(
                id + ":1", purpose.getLast(), PresentType.CAPTION, ColourRole.MUTED, x,
                box.y() + 94, room);
        Box cell = new Box(box.centreX() - 46, box.y() + 116, 92, 92);
        TokenPlace place = TokenGroup.big(cell);
        ThreadId holder = lock.holder();
        List<ThreadView> holders = places.atCommon();
        boolean here = holders.stream().anyMatch(thread -> thread.id().equals(holder));
        if (holder == null || flow) {
            on.sheet().slot(id + ":slot", place.disc(), place.disc().width() / 2);
        } else if (here) {
            on.sheet().token(holders.getFirst(), place);
            placed.add(holders.getFirst().id());
        } else {
            on.sheet().ghost(id, holder, place);
        }
        String state = CacheStage.state(holder, here || flow);
        on.centre(
                id + ":state", state, PresentType.CAPTION, ColourRole.MUTED, box.centreX(), cell.bottom() + 24, room);
        List<ThreadView> line = places.commonLine();
        if (!flow && !line.isEmpty()) {
            double top = cell.bottom() + 36;
            Box area = new Box(box.x() + 8, top, box.width() - 16, box.bottom() - 8 - top);
            TokenGroup.inLine(on, area, line, callers).draw(on, id, line);
            line.forEach(thread -> placed.add(thread.id()));
        }
    }

    /// Which keys are shown, how big, and where.
    private record KeyArea(Box area, Grid grid, KeyGrid.Size size, List<KeyView> shown) {

        static KeyArea of(CacheView cache, Box area) {
            List<KeyView> keys = List.copyOf(cache.keys().values());
            KeyGrid.Size size = Grid.fits(keys.size(), area, FULL)
                    ? KeyGrid.Size.FULL
                    : Grid.fits(keys.size(), area, ROW) ? KeyGrid.Size.ROW : KeyGrid.Size.TILE;
            Grid.Cell cell = switch (size) {
                case FULL -> FULL;
                case ROW -> ROW;
                case TILE -> TILE;
            };
            Grid grid = Grid.fit(keys.size(), area, cell, MORE).centredOn(area.centreY());
            return new KeyArea(area, grid, size, KeyGrid.chosen(keys, grid.shown()));
        }

        void remarks(PresentSheet on, CacheView cache) {
            if (cache.keys().isEmpty()) {
                on.say(
                        "keys:none", CacheStage.words().noKeyYet(), PresentType.CAPTION, ColourRole.MUTED,
                        area.x() + 16,
                        area.centreY() + 8, area.width() - 16);
            }
            if (grid.left() > 0) {
                double y = grid.area().y() + grid.height() + 24;
                String more = StageTexts.more(grid.left(), Items.KEYS);
                on.say("more:keys", more, PresentType.CAPTION, ColourRole.MUTED, grid.area().x(), y, grid.width());
            }
        }
    }
}

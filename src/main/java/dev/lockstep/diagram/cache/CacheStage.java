package dev.lockstep.diagram.cache;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.layout.EngineStage;
import dev.lockstep.diagram.layout.FlowRate;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.diagram.layout.Header;
import dev.lockstep.diagram.layout.HeaderFigure;
import dev.lockstep.diagram.layout.HomeGrid;
import dev.lockstep.diagram.layout.Magnification;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StageTexts;
import dev.lockstep.diagram.layout.TokenGrid;
import dev.lockstep.diagram.layout.TokenProportions;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.NaturalOrder;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.CacheWords;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StageWords;
import dev.lockstep.explain.StageWords.Items;
import dev.lockstep.snapshot.CacheCounts;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.KeyView;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Draws a keyed-lock cache: callers, the lock that all keys have in common where the implementation has one, and a
/// card a key with its lock's holder and line, its compute and its value. A caller that is not drawn at its lock or key
/// stands at home, so that every thread is on the sheet.
public final class CacheStage implements EngineStage {

    private final TextMeasure measure;

    public CacheStage(TextMeasure measure) {
        this.measure = measure;
    }

    @Override
    public Drawing draw(Snapshot snapshot, EngineId engine, StageInput input) {
        Sheet sheet = Sheet.of(measure, input);
        CacheView cache = snapshot.caches().get(engine);
        boolean certain = cache == null || snapshot.isCertain(cache);
        StageInput told = cache == null || !input.heading().facts().isEmpty() ? input : input.withFacts(facts(cache));
        double top = Header.draw(sheet, told, certain ? List.of() : List.of(Spoken.language().stage().catchingUp()));
        LockId common = cache == null ? null : cache.common();
        boolean withCommon = common != null;
        if (cache == null) {
            StageTexts.notYet(sheet, CacheColumns.of(sheet, top, 1, withCommon).body());
        } else {
            List<ThreadView> callers = callers(snapshot);
            double times = Magnification.most(
                    each -> Shown.of(CacheColumns.of(sheet, top, each, withCommon), cache, callers));
            CacheColumns columns = CacheColumns.of(sheet, top, times, withCommon);
            parts(sheet.magnified(times), columns, snapshot, cache, callers, input);
        }
        return sheet.drawing(input.heading().title(), input.heading().subtitle());
    }

    private static void parts(
            Sheet sheet, CacheColumns columns, Snapshot snapshot, CacheView cache, List<ThreadView> callers,
            StageInput input) {
        KeyGrid keys = KeyGrid.of(cache, columns.keys());
        List<ThreadId> ids = callers.stream().map(ThreadView::id).toList();
        columns.arrows(sheet, keys, input.motion().pace());
        Set<ThreadId> placed = new HashSet<>();
        CachePlacement places = CachePlacement.of(snapshot, cache);
        LockId common = cache.common();
        if (common != null) {
            LockView lock = snapshot.lock(common);
            boolean only = !cache.hasKeyLocks();
            CommonLockCard.draw(
                    sheet, columns.common(), lock, only, places, callers.size(), input.motion().pace().flow(), placed);
        }
        keys(sheet, keys, snapshot, cache, places, ids, input, placed);
        callers(sheet, columns.callers(), callers, placed);
    }

    /// A service, such as the one that invalidates keys, calls for no value.
    private static List<ThreadView> callers(Snapshot snapshot) {
        return snapshot.threads().values().stream()
                .filter(thread -> thread.role() == Role.SCRIPT)
                .sorted(NaturalOrder.OF_THREADS)
                .toList();
    }

    /// What the columns have room for.
    ///
    /// @param keys how much of a key is drawn
    /// @param left how many keys and callers are only counted
    private record Shown(KeyGrid.Size keys, int left) {

        private static final double LEAST_WIDTH = 540;
        private static final double LEAST_HEIGHT = 254;

        /// @return null where the columns are smaller than they are made for
        static @Nullable Shown of(CacheColumns columns, CacheView cache, List<ThreadView> callers) {
            if (columns.body().width() < LEAST_WIDTH || columns.body().height() < LEAST_HEIGHT) {
                return null;
            }
            KeyGrid keys = KeyGrid.of(cache, columns.keys());
            Grid homes = homes(columns.callers(), callers).grid();
            return new Shown(keys.size(), keys.grid().left() + callers.size() - homes.shown());
        }
    }

    private static void keys(
            Sheet sheet, KeyGrid keys, Snapshot snapshot, CacheView cache, CachePlacement places,
            List<ThreadId> callers, StageInput input, Set<ThreadId> placed) {
        boolean flow = input.motion().pace().flow();
        for (int at = 0; at < keys.shown().size(); at++) {
            KeyView key = keys.shown().get(at);
            List<ThreadView> inside = flow ? List.of() : places.inside(key.key());
            List<ThreadView> line = flow ? List.of() : places.line(key.key());
            KeyCard.KeyLock lock = new KeyCard.KeyLock(
                    cache.hasKeyLocks(), !cache.countsEntries(), known(snapshot, cache.lockOf(key.key())));
            KeyCard card = new KeyCard(
                    key, lock, inside, line, callers, KeyCard.Compute.of(snapshot, key, input.nanos()), flow, placed);
            switch (keys.size()) {
                case FULL -> card.full(sheet, keys.grid().cell(at));
                case ROW -> card.row(sheet, keys.grid().cell(at));
                case TILE -> card.tile(sheet, keys.grid().cell(at));
            }
        }
        Grid grid = keys.grid();
        if (cache.keys().isEmpty()) {
            double y = grid.area().centreY();
            sheet.label("keys:none", words().noKeyYet(), TextStyle.BODY, ColourRole.MUTED, grid.area().x(), y, 200);
        }
        if (grid.left() > 0) {
            double y = grid.area().y() + grid.height() + 15;
            String more = StageTexts.more(grid.left(), Items.KEYS);
            sheet.label("more:keys", more, TextStyle.SMALL, ColourRole.MUTED, grid.area().x(), y, grid.width());
        }
    }

    /// The lock, once a thread has come to it; null before, for then it is not there yet, or the cache has none.
    static @Nullable LockView known(Snapshot snapshot, LockId id) {
        LockView lock = snapshot.locks().get(id);
        boolean awaited = lock == null
                && snapshot.threads().values().stream().anyMatch(thread -> thread.standing().isBefore(id));
        return awaited ? snapshot.lock(id) : lock;
    }

    static CacheWords words() {
        return Spoken.language().stage().cache();
    }

    /// Whether a lock is held, and by which thread where that is not shown or not to be told.
    static String state(@Nullable ThreadId holder, boolean shown) {
        StageWords words = Spoken.language().stage();
        return holder == null ? words.free() : shown ? words.cache().held() : words.heldBy(holder);
    }

    private static HomeGrid homes(Box column, List<ThreadView> threads) {
        Box area = new Box(column.x(), column.y() + 22, column.width(), column.height() - 22);
        return HomeGrid.place(threads, area, column.centreY());
    }

    private static void callers(Sheet sheet, Box column, List<ThreadView> threads, Set<ThreadId> placed) {
        HomeGrid homes = homes(column, threads);
        double y = homes.top() - 8;
        double middle = column.centreX();
        sheet.label(
                "callers", words().callers(), TextStyle.SMALL, ColourRole.MUTED, TextLine.Anchor.MIDDLE, middle, y,
                column.width());
        homes.draw(sheet, "callers", placed, true);
        homes.values(sheet);
    }

    /// The figures from the snapshot, for an input without the engine's own counters.
    private static List<HeaderFigure> facts(CacheView cache) {
        CacheCounts counts = cache.counts();
        List<HeaderFigure> facts = new ArrayList<>(
                List.of(
                        new HeaderFigure("hits", PictureNumbers.brief(counts.hits()), words().hits()),
                        new HeaderFigure("misses", PictureNumbers.brief(counts.misses()), words().misses()),
                        new HeaderFigure("computes", PictureNumbers.brief(counts.computes()), words().computes())));
        if (cache.countsEntries()) {
            facts.add(new HeaderFigure("locks", PictureNumbers.brief(cache.lockTableSize()), words().lockTable()));
        }
        return facts;
    }

    /// Where the parts of the cache stage are. Depends alone on the size of the sheet and on the locks there are.
    ///
    /// @param common where the lock is that all keys have in common; without width where there is none
    private record CacheColumns(Box body, Box callers, Box common, Box keys) {

        /// @param times how many times bigger they are drawn than the rest of the sheet; the boxes are in such units
        /// @param withCommon whether there is a lock that all keys have in common
        static CacheColumns of(Sheet sheet, double top, double times, boolean withCommon) {
            double margin = Header.MARGIN;
            Box body = new Box(
                    margin / times,
                    (top + 4) / times,
                    (sheet.width() - 2 * margin) / times,
                    (sheet.height() - 20 - top) / times);
            double width = body.width() + 2 * margin;
            double gap = width < 700 ? 26 : 44;
            double callers = Math.clamp(body.width() * 0.11, 66, 110);
            double master = Math.clamp(body.width() * 0.16, 96, 140);
            double masterHeight = Math.min(body.height(), 250);
            double masterX = body.x() + callers + gap;
            double keysX = withCommon ? masterX + master + gap * 1.6 : masterX + gap * 0.6;
            return new CacheColumns(
                    body,
                    new Box(body.x(), body.y(), callers, body.height()),
                    new Box(masterX, body.centreY() - masterHeight / 2, withCommon ? master : 0, masterHeight),
                    new Box(keysX, body.y(), body.right() - keysX, body.height()));
        }

        /// From the callers to the lock that all keys have in common, and from there to each of a few cards, or one to
        /// all.
        void arrows(Sheet sheet, KeyGrid keys, FlowRate pace) {
            double y = body.centreY();
            double from = callers.right() + 3;
            if (common.width() > 0) {
                sheet.arrow("arrow:ask", from, common.x() - 4, y);
                from = common.right() + 2;
            }
            rate(sheet, pace, "ask", callers.right(), common.width() > 0 ? common.x() : keys.grid().area().x(), y);
            if (!keys.few()) {
                sheet.arrow("arrow:keys", from, keys.grid().area().x() - 5, y);
                return;
            }
            int count = keys.shown().size();
            for (int at = 0; at < count; at++) {
                Box card = keys.grid().cell(at);
                double start = y + (at - (count - 1) / 2.0) * Math.min(20, common.height() / (count + 1));
                double bend = (from + card.x()) / 2;
                Point end = new Point(card.x() - 4, card.centreY());
                String id = "arrow:key:" + keys.shown().get(at).label();
                sheet.arrow(id, new Point(from, start), new Point(bend, start), new Point(bend, end.y()), end);
            }
        }

        private static void rate(Sheet sheet, FlowRate pace, String name, double left, double right, double y) {
            if (pace.flow()) {
                double room = right - left - 2;
                String rate = PictureNumbers.rate(pace.arriving());
                TextStyle type = sheet.typesetter().shrink(rate, TextStyle.STRONG, room, 8);
                double middle = (left + right) / 2;
                sheet.label("rate:" + name, rate, type, ColourRole.ACCENT, TextLine.Anchor.MIDDLE, middle, y - 7, room);
            }
        }
    }

    /// The lock that all keys of a cache have in common: its holder, and its line. It guards the lock table, or it is
    /// the only lock.
    private static final class CommonLockCard {

        private CommonLockCard() {}

        static void draw(
                Sheet sheet, Box box, LockView lock, boolean only, CachePlacement places, int callers, boolean flow,
                Set<ThreadId> placed) {
            String id = lock.id().role();
            sheet.card("card:" + id, box, Spoken.language().lock(lock.id()));
            double x = box.x() + 13;
            double room = box.width() - 22;
            String heading = Spoken.language().lock(lock.id()).toUpperCase(Locale.ROOT);
            sheet.heading(id, heading, x, box.y() + 22, room);
            List<String> purpose = words().purpose(only);
            sheet.label(
                    id + ":0", purpose.getFirst(), TextStyle.SMALL, ColourRole.MUTED, x, box.y() + 40,
                    room);
            sheet.label(
                    id + ":1", purpose.getLast(), TextStyle.SMALL, ColourRole.MUTED, x, box.y() + 56,
                    room);
            double middle = box.centreX();
            Box cell = new Box(middle - 22, box.y() + 68, 44, 44);
            List<ThreadView> holders = places.atCommon();
            ThreadId holder = lock.holder();
            boolean here = holders.stream().anyMatch(thread -> thread.id().equals(holder));
            if (holder == null || flow) {
                sheet.slot(id + ":slot", TokenProportions.disc(cell), TokenProportions.radius(cell));
            } else if (here) {
                sheet.token(holders.getFirst(), cell);
                placed.add(holders.getFirst().id());
            } else {
                sheet.ghost(id, holder, cell);
            }
            String state = state(holder, here || flow);
            sheet.label(
                    id + ":state", state, TextStyle.TINY, ColourRole.MUTED, TextLine.Anchor.MIDDLE, middle,
                    cell.bottom() + 12, room);
            Box area = new Box(x - 3, cell.bottom() + 22, box.width() - 20, box.bottom() - cell.bottom() - 30);
            List<ThreadView> line = places.commonLine();
            if (!flow && !line.isEmpty()) {
                // As many places as there are callers, or all would move when one more comes.
                TokenGrid tokens = TokenGrid.inLine(line, callers, area);
                tokens.draw(sheet, id);
                tokens.atTokens(sheet);
                line.forEach(thread -> placed.add(thread.id()));
            }
        }
    }

    /// Which keys are shown, how big, and where.
    ///
    /// All keys stand in the order in which they were first seen. Where not all fit, those in use come before those
    /// that are not, but what is shown still stands in that order: a key changes its place as rarely as can be.
    record KeyGrid(Grid grid, Size size, List<KeyView> shown) {

        static final double MORE = 20;
        private static final Grid.Cell FULL = new Grid.Cell(226, 104, 470, 146, 16);
        private static final Grid.Cell ROW = new Grid.Cell(226, 44, 470, 58, 8);
        private static final Grid.Cell TILE = new Grid.Cell(84, 42, 210, 56, 6);

        /// How much detail a key's card has.
        enum Size {
            /// Holder, line, compute and value.
            FULL,
            /// All of these in one row.
            ROW,
            /// Name, value or not, how many use it.
            TILE
        }

        static KeyGrid of(CacheView cache, Box area) {
            List<KeyView> keys = List.copyOf(cache.keys().values());
            Size size = size(keys.size(), area);
            Grid.Cell cell = switch (size) {
                case FULL -> FULL;
                case ROW -> ROW;
                case TILE -> TILE;
            };
            Grid grid = Grid.fit(keys.size(), area, cell, MORE).centredOn(area.centreY());
            return new KeyGrid(grid, size, chosen(keys, grid.shown()));
        }

        private static Size size(int count, Box area) {
            if (Grid.fits(count, area, FULL)) {
                return Size.FULL;
            }
            return Grid.fits(count, area, ROW) ? Size.ROW : Size.TILE;
        }

        /// The keys that are shown where there is room for `most`.
        static List<KeyView> chosen(List<KeyView> keys, int most) {
            if (keys.size() <= most) {
                return keys;
            }
            Set<KeyView> chosen = new HashSet<>();
            keys.stream().filter(key -> inUse(key)).limit(most).forEach(chosen::add);
            int idle = most - chosen.size();
            keys.stream().filter(key -> !inUse(key)).limit(idle).forEach(chosen::add);
            return keys.stream().filter(chosen::contains).toList();
        }

        private static boolean inUse(KeyView key) {
            return key.users() > 0 || key.computing() != null;
        }

        /// Whether each card gets an arrow of its own.
        boolean few() {
            return grid.columns() == 1 && shown.size() <= 6;
        }
    }
}

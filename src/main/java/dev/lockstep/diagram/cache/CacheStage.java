package dev.lockstep.diagram.cache;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.EngineStage;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.diagram.layout.Header;
import dev.lockstep.diagram.layout.HeaderFigure;
import dev.lockstep.diagram.layout.HomeGrid;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StageTexts;
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
import dev.lockstep.snapshot.CacheCounts;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.KeyView;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Draws a keyed-lock cache: callers, the lock that all keys have in common where the implementation has one, and a
/// card a key with its lock's holder and line, its compute and its value. A caller whose place elsewhere cannot be shown
/// stands at home, so that nobody is lost.
public final class CacheStage implements EngineStage {

    private final TextMeasure measure;

    public CacheStage(TextMeasure measure) {
        this.measure = measure;
    }

    @Override
    public Drawing draw(Snapshot snapshot, EngineId engine, StageInput input) {
        Sheet sheet = new Sheet(measure, input.width(), input.height()).touching(input.touched());
        CacheView cache = snapshot.caches().get(engine);
        boolean certain = cache == null || snapshot.isCertain(cache);
        StageInput told = cache == null || !input.facts().isEmpty() ? input : input.withFacts(facts(cache));
        double top = Header.draw(sheet, told, certain ? List.of() : List.of(StageTexts.CATCHING_UP));
        LockId common = cache == null ? null : cache.common();
        CacheColumns columns = CacheColumns.of(sheet.width(), sheet.height(), top, common != null);
        if (cache == null) {
            StageTexts.notYet(sheet, columns.body());
        } else {
            KeyGrid keys = KeyGrid.of(cache, columns.keys());
            columns.arrows(sheet, keys, input.pace());
            Set<ThreadId> placed = new HashSet<>();
            CachePlacement places = CachePlacement.of(snapshot, cache);
            if (common != null) {
                LockView lock = snapshot.lock(common);
                boolean only = !cache.hasKeyLocks();
                CommonLockCard.draw(sheet, columns.common(), lock, only, places, input.pace().flow(), placed);
            }
            keys(sheet, keys, snapshot, cache, places, input, placed);
            // A service, such as the one that invalidates keys, calls for nothing.
            List<ThreadView> callers = snapshot.threads().values().stream()
                    .filter(thread -> thread.role() == Role.SCRIPT)
                    .sorted(NaturalOrder.OF_THREADS)
                    .toList();
            callers(sheet, columns.callers(), callers, placed);
        }
        return sheet.drawing(input.title(), input.subtitle());
    }

    private static void keys(
            Sheet sheet, KeyGrid keys, Snapshot snapshot, CacheView cache, CachePlacement places, StageInput input,
            Set<ThreadId> placed) {
        boolean flow = input.pace().flow();
        for (int at = 0; at < keys.shown().size(); at++) {
            KeyView key = keys.shown().get(at);
            List<ThreadView> inside = flow ? List.of() : places.inside(key.key());
            List<ThreadView> line = flow ? List.of() : places.line(key.key());
            LockView lock = known(snapshot, cache.lockOf(key.key()));
            KeyCard card = new KeyCard(
                    key, cache.hasKeyLocks(), !cache.countsEntries(), lock, inside, line, input.nanos(), flow, placed);
            switch (keys.size()) {
                case FULL -> card.full(sheet, keys.grid().cell(at));
                case ROW -> card.row(sheet, keys.grid().cell(at));
                case TILE -> card.tile(sheet, keys.grid().cell(at));
            }
        }
        Grid grid = keys.grid();
        if (cache.keys().isEmpty()) {
            double y = grid.area().centreY();
            sheet.label("keys:none", "no key asked for yet", TextStyle.BODY, ColourRole.MUTED, grid.area().x(), y, 200);
        }
        if (grid.left() > 0) {
            double y = grid.area().y() + grid.height() + 15;
            String more = StageTexts.more(grid.left(), "keys");
            sheet.label("more:keys", more, TextStyle.SMALL, ColourRole.MUTED, grid.area().x(), y, grid.width());
        }
    }

    /// The lock, once a thread has come to it; null before, for then it is not there yet, or the cache has none.
    private static @Nullable LockView known(Snapshot snapshot, LockId id) {
        LockView lock = snapshot.locks().get(id);
        boolean awaited = lock == null
                && snapshot.threads().values().stream().anyMatch(thread -> thread.standing().isBefore(id));
        return awaited ? snapshot.lock(id) : lock;
    }

    private static void callers(Sheet sheet, Box column, List<ThreadView> threads, Set<ThreadId> placed) {
        Box area = new Box(column.x(), column.y() + 22, column.width(), column.height() - 22);
        HomeGrid homes = HomeGrid.place(threads, area, column.centreY());
        double y = homes.top() - 8;
        double middle = column.centreX();
        sheet.label("callers", "callers", TextStyle.SMALL, ColourRole.MUTED, TextLine.Anchor.MIDDLE, middle, y, column.width());
        homes.draw(sheet, "callers", placed, true);
    }

    /// What the snapshot itself knows, where nobody brought the engine's own counters.
    private static List<HeaderFigure> facts(CacheView cache) {
        CacheCounts counts = cache.counts();
        List<HeaderFigure> facts = new ArrayList<>(List.of(
                new HeaderFigure("hits", PictureNumbers.brief(counts.hits()), "hits"),
                new HeaderFigure("misses", PictureNumbers.brief(counts.misses()), "misses"),
                new HeaderFigure("computes", PictureNumbers.brief(counts.computes()), "computes")));
        if (cache.countsEntries()) {
            facts.add(new HeaderFigure("locks", PictureNumbers.brief(cache.lockTableSize()), "lock table"));
        }
        return facts;
    }
}

package dev.lockstep.diagram.cache;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.LocalValues;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.TokenProportions;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.CacheWords;
import dev.lockstep.explain.CacheWords.LockUse;
import dev.lockstep.explain.Spoken;
import dev.lockstep.snapshot.KeyView;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.TimedWork;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One key: its lock's holder and line, the compute under way, and the value.
///
/// @param lock its lock
/// @param inside the threads drawn as holding the lock or computing; empty where single threads are not shown
/// @param line the threads drawn in line
/// @param callers all that could come here, in the order of their places: tokens are as big as when all of them do
/// @param compute the compute under way
/// @param placed receives every thread that is drawn here
record KeyCard(
        KeyView key,
        KeyLock lock,
        List<ThreadView> inside,
        List<ThreadView> line,
        List<ThreadId> callers,
        Compute compute,
        boolean flow,
        Set<ThreadId> placed) {

    /// The lock of a key.
    ///
    /// @param own whether keys have locks of their own in this implementation
    /// @param kept whether they stay when no thread uses them
    /// @param view its state in the snapshot; null before a thread has come to it
    record KeyLock(boolean own, boolean kept, @Nullable LockView view) {}

    /// The compute under way, if there is one.
    ///
    /// @param thread the one that began it first, wherever it is by now; null where it is not known
    /// @param nanos the time of the picture
    record Compute(@Nullable ThreadView thread, long nanos) {

        /// Of this key, in this snapshot.
        static Compute of(Snapshot snapshot, KeyView key, long nanos) {
            ThreadId computing = key.computing();
            return new Compute(computing == null ? null : snapshot.thread(computing), nanos);
        }

        /// The colour of the word for it: that of its thread's state, because a thread that is blocked computes nothing
        /// although its compute has not ended.
        ColourRole ink() {
            return SignStyle.of(thread == null ? ThreadSign.RUNNING : thread.sign()).text();
        }

        /// The edge of a card that has room for nothing but the compute.
        ColourRole edge() {
            return thread == null || thread.sign() == ThreadSign.RUNNING
                    ? ColourRole.READY
                    : SignStyle.of(thread.sign()).fill();
        }
    }

    private static final double CELL = 44;
    /// In a row.
    private static final double SMALL_CELL = 34;
    private static final double WITH_TOKEN = 124;
    /// At the foot of a full card, for the compute.
    private static final double COMPUTE = 24;
    private static final double SMALLEST = 8;

    void full(Sheet sheet, Box box) {
        String id = id();
        sheet.card("card:" + id, box, words().key(key.label()));
        double x = box.x() + 15;
        Box value = KeyValue.box(box, Math.clamp(box.width() * 0.26, 66, 104), Math.min(58, box.height() * 0.44));
        double end = value.x() - 12;
        // Above the value is the place of the word that it is stale.
        double name = key.stale() ? end - x : box.width() - 30;
        sheet.name(id, key.label(), TextStyle.CODE_HEADING, ColourRole.TEXT, x, box.y() + 25, name);
        KeyValue.draw(sheet, id, key, value);
        double caption = box.y() + (box.height() < 130 ? 45 : 52);
        double tokensTop = caption + 4;
        double bottom = box.bottom() - COMPUTE;
        double tokensHeight = Math.min(CELL, bottom - tokensTop);
        double waiting = x + 92;
        String holds = (flow ? usersText() : holderText()).whole();
        // Without a line there is room for more holders.
        double room = (flow || line.isEmpty() ? end : waiting - 6) - x;
        TextStyle small = sheet.typesetter().shrink(holds, TextStyle.SMALL, room, 8);
        sheet.label(id + ":holds", holds, small, ColourRole.MUTED, x, caption, room);
        if (!line.isEmpty()) {
            sheet.label(
                    id + ":line", Spoken.language().stage().line(), TextStyle.SMALL, ColourRole.MUTED, waiting, caption,
                    end - waiting);
        }
        inside(sheet, id, new Box(x, tokensTop, room, tokensHeight), bottom);
        tokens(
                sheet, id + ":waiting", line, new Box(waiting, tokensTop, end - waiting, tokensHeight),
                new Cells(CELL, callers.size(), bottom));
        progress(sheet, id, x, end, box.bottom() - 14);
    }

    void row(Sheet sheet, Box box) {
        String id = id();
        sheet.card("card:" + id, box, words().key(key.label()));
        double x = box.x() + 11;
        Box value = KeyValue.box(box, Math.clamp(box.width() * 0.22, 54, 90), Math.min(30, box.height() - 14));
        KeyValue.draw(sheet, id, key, value);
        double names = Math.clamp(box.width() * 0.3, 64, 110);
        sheet.name(id, key.label(), TextStyle.CODE, ColourRole.TEXT, x, box.y() + box.height() * 0.42, names);
        double tokensX = x + names + 6;
        double end = value.x() - 8;
        Box first = new Box(tokensX, box.y() + 3, SMALL_CELL, box.height() - 6);
        if (flow) {
            sheet.label(
                    id + ":holds", usersText().whole(), TextStyle.TINY, ColourRole.MUTED, x, box.bottom() - 9, end - x);
            return;
        }
        inside(sheet, id, first, first.bottom());
        double room = end - first.right() - 6;
        // Tokens in line are no larger than those that compute.
        tokens(
                sheet, id + ":waiting", line, new Box(first.right() + 6, first.y(), room, first.height()),
                new Cells(SMALL_CELL, callers.size(), first.bottom()));
        progress(sheet, id, x, x + names, box.bottom() - 7);
    }

    void tile(Sheet sheet, Box box) {
        String id = id();
        boolean busy = key.computing() != null;
        ColourRole edge = key.stored() != null ? ColourRole.RUNNING : busy ? compute.edge() : ColourRole.CARD_EDGE;
        sheet.card("card:" + id, box, words().key(key.label()), ColourRole.CARD, edge);
        double side = box.width() < WITH_TOKEN ? 0 : 34;
        double room = box.width() - 16 - side;
        sheet.name(id, key.label(), TextStyle.CODE.at(11), ColourRole.TEXT, box.x() + 8, box.y() + 17, room);
        String text = state();
        ColourRole ink = busy ? compute.ink() : key.users() > 0 ? ColourRole.BLOCKED_TEXT : ColourRole.MUTED;
        sheet.label(id + ":state", text, TextStyle.TINY.at(10), ink, box.x() + 8, box.bottom() - 9, room);
        if (side > 0 && inside.size() == 1) {
            Box area = new Box(box.right() - 5 - side, box.y() + 4, side, box.height() - 8);
            tokens(sheet, id + ":inside", inside, area, new Cells(CELL, 1, area.bottom()));
        }
    }

    /// By the key's text, which must differ between the keys of one cache.
    String id() {
        return "key:" + key.label();
    }

    private static CacheWords words() {
        return Spoken.language().stage().cache();
    }

    /// Words, and fewer of them for where there is little room.
    record Said(String whole, String brief) {

        static Said of(LockUse use) {
            return new Said(words().lock(use), words().lockBriefly(use));
        }
    }

    /// What is said of the key where there is room for no more: who uses it, or its value.
    String state() {
        if (key.computing() != null) {
            return words().computing(key.users());
        }
        String state = key.users() > 0 ? usersText().whole() : key.storedLabel();
        return state.isEmpty() ? words().empty() : state;
    }

    Said usersText() {
        int users = key.users();
        if (!lock.own()) {
            return Said.of(LockUse.NONE_OF_ITS_OWN);
        }
        if (users == 0) {
            return Said.of(holder() == null ? idleLock() : LockUse.HELD);
        }
        String number = PictureNumbers.grouped(users);
        return new Said(words().users(users, number), words().usersBriefly(users, number));
    }

    @Nullable ThreadId holder() {
        LockView view = lock.view();
        return view == null ? null : view.holder();
    }

    /// Whether the lock's holder stands in this card.
    boolean isHolderHere() {
        return inside.stream().anyMatch(thread -> thread.id().equals(holder()));
    }

    /// Whether the lock is held, and by which thread.
    Said holderText() {
        ThreadId holder = holder();
        if (holder != null && !isHolderHere()) {
            String held = Spoken.language().stage().heldBy(holder);
            return new Said(held, held);
        }
        if (holder != null) {
            return Said.of(LockUse.HOLDS);
        }
        if (!inside.isEmpty()) {
            return Said.of(LockUse.WITHOUT);
        }
        if (!lock.own()) {
            return Said.of(LockUse.NONE_OF_ITS_OWN);
        }
        return Said.of(key.users() == 0 ? idleLock() : LockUse.IN_USE);
    }

    /// A lock that no thread uses: there is one only where locks are kept and a thread has come to this one.
    private LockUse idleLock() {
        return lock.kept() && lock.view() != null ? LockUse.FREE : LockUse.NONE;
    }

    /// Draws the threads that hold the lock or compute, or the ghost of a holder that stands elsewhere.
    private void inside(Sheet sheet, String id, Box area, double bottom) {
        ThreadId holder = holder();
        if (holder == null || flow || isHolderHere()) {
            if (!together(sheet, area, bottom)) {
                tokens(sheet, id + ":inside", inside, area, new Cells(CELL, inside.size(), bottom));
            }
            return;
        }
        double side = Math.min(CELL, inside.isEmpty() ? area.width() : area.width() / 2);
        sheet.ghost(id, holder, new Box(area.x(), area.y(), side, area.height()));
        tokens(
                sheet, id + ":inside", inside,
                new Box(area.x() + side, area.y(), area.width() - side, area.height()),
                new Cells(CELL, inside.size(), bottom));
    }

    /// The place of a thread among those that compute at once; the first where keys have locks, since there only one
    /// does.
    int placeInside(ThreadView thread) {
        return lock.own() ? inside.indexOf(thread) : Math.max(0, callers.indexOf(thread.id()));
    }

    /// Draws threads that compute at once without a lock, each in a place of its own, so that none moves when another
    /// comes or goes.
    ///
    /// @return whether there was room for that
    private boolean together(Sheet sheet, Box area, double bottom) {
        double wide = Math.min(CELL, (area.width() + 2) / callers.size() - 2);
        if (lock.own() || wide < TokenProportions.CELL.leastWidth()
                || inside.stream().anyMatch(thread -> !callers.contains(thread.id()))) {
            return false;
        }
        for (ThreadView thread : inside) {
            double x = area.x() + placeInside(thread) * (wide + 2);
            Box cell = new Box(x, area.y(), wide, area.height());
            sheet.token(thread, cell);
            LocalValues.atToken(sheet, thread, cell, wide + 2, bottom);
            placed.add(thread.id());
        }
        return true;
    }

    /// The cells of tokens side by side.
    ///
    /// @param widest a cell
    /// @param many how many tokens there may be: they are as big as when all these are here
    /// @param bottom down to which the room below each token belongs to it
    private record Cells(double widest, int many, double bottom) {}

    private void tokens(Sheet sheet, String id, List<ThreadView> threads, Box area, Cells cells) {
        if (threads.isEmpty() || area.width() < TokenProportions.CELL.leastWidth()) {
            return;
        }
        int most = (int) ((area.width() + 2) / (TokenProportions.CELL.leastWidth() + 2));
        int room = Math.max(threads.size(), cells.many());
        double wide = Math.min(cells.widest(), (area.width() + 2) / Math.min(most, room) - 2);
        boolean all = threads.size() <= most;
        int shown = all ? threads.size() : Math.max(1, most - 1);
        for (int at = 0; at < shown; at++) {
            Box cell = new Box(area.x() + at * (wide + 2), area.y(), wide, area.height());
            sheet.token(threads.get(at), cell);
            LocalValues.atToken(sheet, threads.get(at), cell, wide + 2, cells.bottom());
            placed.add(threads.get(at).id());
        }
        if (!all) {
            threads.forEach(thread -> placed.add(thread.id()));
            double x = area.x() + shown * (wide + 2) + 2;
            String more = "+ " + (threads.size() - shown);
            sheet.label(
                    "more:" + id, more, TextStyle.STRONG, ColourRole.MUTED, x, area.centreY() + 4, area.right() - x);
        }
    }

    private void progress(Sheet sheet, String id, double x, double end, double baseline) {
        if (key.computing() == null) {
            if (key.lastFault() != null && key.stored() == null) {
                String threw = words().threw(key.lastFault().kind());
                sheet.label(id + ":compute", threw, TextStyle.TINY, ColourRole.FAILED_TEXT, x, baseline, end - x);
            }
            return;
        }
        TimedWork work = inside.stream().map(ThreadView::work).filter(one -> one != null).findFirst().orElse(null);
        int computes = key.computes().size();
        if (computes > 1) {
            String text = words().computeAtOnce(computes);
            sheet.label(id + ":compute", text, TextStyle.STRONG, ColourRole.FAILED_TEXT, x, baseline, end - x);
            return;
        }
        Said text = work == null ? working() : working(work, work.elapsedAt(compute.nanos()));
        // The size is that of the longest text to come, so that it does not change while the time counts; and so are
        // the words, of which a low card has room for the numbers alone.
        Said longest = work == null ? text : working(work, work.lengthNanos());
        boolean brief = work != null
                && sheet.typesetter().measure().width(longest.whole(), TextStyle.STRONG.at(SMALLEST)) > end - x;
        String shown = brief ? text.brief() : text.whole();
        TextStyle type = sheet.typesetter()
                .shrink(brief ? longest.brief() : longest.whole(), TextStyle.STRONG, end - x, SMALLEST);
        sheet.label(
                id + ":compute", shown, text.whole(), type, compute.ink(), TextLine.Anchor.START, x, baseline,
                end - x);
        if (work != null) {
            Box bar = new Box(x, baseline + 4, end - x, 3);
            sheet.progress(id + ":progress", bar, work.progressAt(compute.nanos()), ColourRole.RUNNING);
        }
    }

    private static Said working() {
        return new Said(words().computing(), words().computing());
    }

    private static Said working(TimedWork work, long elapsed) {
        String times = PictureNumbers.millis(elapsed) + " / " + PictureNumbers.millis(work.lengthNanos()) + " ms";
        return new Said(words().computing(times), times);
    }

    /// The value of a key: a box with its text, or a dashed empty one.
    private static final class KeyValue {

        private static final double SMALLEST = 9;

        private KeyValue() {}

        /// The place at the right of a card, in the middle of its height.
        static Box box(Box card, double width, double height) {
            return new Box(card.right() - 14 - width, card.centreY() - height / 2, width, height);
        }

        static void draw(Sheet sheet, String id, KeyView key, Box box) {
            boolean low = box.height() < 40;
            boolean empty = key.stored() == null;
            if (empty) {
                sheet.slot(id + ":empty", box, 8);
            } else {
                sheet.card(
                        "card:" + id + ":value", box, words().value(key.storedLabel()), ColourRole.CARD,
                        ColourRole.RUNNING);
            }
            double middle = box.centreY() + 4;
            if (key.stale() && low) {
                text(sheet, id + ":stale", words().stale(), TextStyle.TINY, ColourRole.WAITING_TEXT, box, middle);
                return;
            }
            String value = empty ? words().empty() : key.storedLabel();
            double room = room(box);
            TextStyle type = sheet.typesetter().shrink(value, TextStyle.CODE, room, SMALLEST);
            boolean whole = sheet.typesetter().measure().width(value, type) <= room;
            // The name of the key is on its card already.
            String shown = whole ? value : value.replace(key.label(), "…");
            sheet.label(
                    id + ":value", shown, value, whole ? type : TextStyle.CODE,
                    empty ? ColourRole.MUTED : ColourRole.RUNNING_TEXT, TextLine.Anchor.MIDDLE, box.centreX(), middle,
                    room);
            if (key.stale()) {
                text(sheet, id + ":stale", words().stale(), TextStyle.TINY, ColourRole.WAITING_TEXT, box, box.y() - 5);
            }
        }

        private static double room(Box box) {
            return box.width() - 8;
        }

        private static void text(
                Sheet sheet, String id, String text, TextStyle type, ColourRole ink, Box box, double baseline) {
            double room = room(box);
            TextStyle fitting = sheet.typesetter().shrink(text, type, room, SMALLEST);
            sheet.label(id, text, fitting, ink, TextLine.Anchor.MIDDLE, box.centreX(), baseline, room);
        }
    }
}

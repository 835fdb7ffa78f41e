package dev.lockstep.diagram.cache;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.present.PresentSheet;
import dev.lockstep.diagram.present.PresentType;
import dev.lockstep.diagram.present.TokenGroup;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.CacheWords;
import dev.lockstep.explain.Spoken;
import dev.lockstep.snapshot.KeyView;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.TimedWork;
import java.util.List;

/// One key for an audience: what [KeyCard] says of it, in fewer words.
record PresentedKey(PresentSheet on, KeyCard card, Box box) {

    private static final double PADDING = 20;

    /// In a tile wider than this there is room for a token.
    private static final double WITH_TOKEN = 250;

    void full() {
        String id = begin();
        Box value = value(Math.clamp(box.width() * 0.24, 136, 240), 52, box.y() + 18);
        double x = box.x() + PADDING;
        on.say(
                id, key().label(), PresentType.NAME.at(30), ColourRole.TEXT, x, box.y() + 46,
                value.x() - 14 - x);
        double caption = box.y() + (box.height() > 260 ? 108 : 88);
        double top = caption + (box.height() > 260 ? 14 : 6);
        double bottom = box.bottom() - 40;
        Box tokens = new Box(box.x() + 14, top, box.width() - 28, Math.min(bottom - top, 150));
        boolean line = !card.line().isEmpty();
        double half = Math.max(166, tokens.width() * 0.36);
        KeyCard.Said holds = card.flow() ? card.usersText() : card.holderText();
        on.say(
                id + ":holds", holds.whole(), PresentType.CAPTION, ColourRole.MUTED, x, caption,
                line ? half - 16 : value.x() - 14 - x);
        if (line) {
            double left = tokens.x() + half;
            on.say(
                    id + ":line", Spoken.language().stage().line(), PresentType.CAPTION, ColourRole.MUTED, left + 6,
                    caption,
                    value.x() - 14 - left);
            waiting(id, new Box(left, tokens.y(), tokens.right() - left, tokens.height()));
        }
        inside(id, line ? new Box(tokens.x(), tokens.y(), half - 10, tokens.height()) : tokens);
        compute(id, x, Math.min(box.bottom() - 16, tokens.bottom() + 32), box.right() - PADDING);
    }

    void row() {
        String id = begin();
        Box value = value(Math.clamp(box.width() * 0.27, 118, 230), 44, box.y() + 10);
        double x = box.x() + PADDING;
        double name = Math.min(on.width(key().label(), PresentType.NAME) + 1, (value.x() - x) * 0.5);
        on.say(id, key().label(), PresentType.NAME, ColourRole.TEXT, x, box.y() + 40, name);
        KeyCard.Said holds = card.flow() ? card.usersText() : card.holderText();
        double room = value.x() - 14 - (x + name + 18);
        on.sheet().label(
                id + ":holds", on.width(holds.whole(), PresentType.CAPTION) > room ? holds.brief() : holds.whole(),
                holds.whole(),
                PresentType.CAPTION, ColourRole.MUTED, TextLine.Anchor.START, x + name + 18, box.y() + 40, room);
        double top = box.y() + 56;
        double end = value.x() - 14;
        Box tokens = new Box(box.x() + 14, top, end - box.x() - 14, box.bottom() - 6 - top);
        boolean line = !card.line().isEmpty();
        double half = tokens.width() * 0.4;
        if (line) {
            double left = tokens.x() + half;
            waiting(id, new Box(left, tokens.y(), tokens.right() - left, tokens.height()));
        }
        inside(id, line ? new Box(tokens.x(), tokens.y(), half - 10, tokens.height()) : tokens);
        compute(id, value.x() - 10, box.bottom() - 20, box.right() - PADDING);
    }

    void tile() {
        boolean busy = key().computing() != null;
        ColourRole edge = key().stored() != null
                ? ColourRole.RUNNING
                : busy ? card.compute().edge() : ColourRole.CARD_EDGE;
        String id = card.id();
        on.sheet().card("card:" + id, box, words().key(key().label()), ColourRole.CARD, edge);
        boolean token = box.width() >= WITH_TOKEN && card.inside().size() == 1;
        double x = box.x() + 12;
        double room = box.width() - 24 - (token ? 90 : 0);
        on.say(id, key().label(), PresentType.CODE, ColourRole.TEXT, x, box.y() + 28, room);
        ColourRole ink = busy
                ? card.compute().ink()
                : key().users() > 0 ? ColourRole.BLOCKED_TEXT : ColourRole.MUTED;
        on.say(id + ":state", card.state(), PresentType.CAPTION.at(20), ink, x, box.bottom() - 11, room);
        if (token) {
            Box cell = new Box(box.right() - 92, box.y() + 6, 86, box.height() - 12);
            on.sheet().token(card.inside().getFirst(), TokenGroup.small(cell, 56));
            card.placed().add(card.inside().getFirst().id());
        }
    }

    private static CacheWords words() {
        return CacheStage.words();
    }

    private KeyView key() {
        return card.key();
    }

    private String begin() {
        on.sheet().card("card:" + card.id(), box, words().key(key().label()));
        return card.id();
    }

    /// The value in its box, at the upper right.
    private Box value(double width, double height, double top) {
        Box place = new Box(box.right() - PADDING - width, top, width, height);
        String id = card.id();
        boolean empty = key().stored() == null;
        if (empty) {
            on.sheet().slot(id + ":empty", place, 10);
        } else {
            on.sheet().card(
                    "card:" + id + ":value", place, words().value(key().storedLabel()), ColourRole.CARD,
                    ColourRole.RUNNING);
        }
        String text = key().stale() ? words().stale() : empty ? words().empty() : key().storedLabel();
        ColourRole ink = key().stale()
                ? ColourRole.WAITING_TEXT
                : empty ? ColourRole.MUTED : ColourRole.RUNNING_TEXT;
        TextStyle type = key().stale() ? PresentType.CAPTION : PresentType.CODE;
        String part = key().stale() ? ":stale" : ":value";
        on.centre(id + part, text, type, ink, place.centreX(), place.centreY() + 8, width - 12);
        return place;
    }

    private void waiting(String id, Box area) {
        TokenGroup.atLeft(on, area, card.line().size(), card.line()).draw(on, id + ":waiting", card.line());
        card.line().forEach(thread -> card.placed().add(thread.id()));
    }

    /// The threads that hold the lock or compute, or the ghost of a holder that stands elsewhere.
    private void inside(String id, Box area) {
        ThreadId holder = card.holder();
        List<ThreadView> inside = card.inside();
        boolean ghost = holder != null && !card.flow() && !card.isHolderHere();
        int count = inside.size() + (ghost ? 1 : 0);
        if (count == 0) {
            return;
        }
        int last = inside.stream().mapToInt(card::placeInside).max().orElse(0);
        TokenGroup all = TokenGroup.atLeft(on, area, Math.max(last + 1, card.callers().size()), inside);
        if (!ghost && !card.lock().own() && last < all.shown()) {
            // Each in a place of its own, so that none moves when another comes or goes.
            inside.forEach(thread -> all.token(on, thread, card.placeInside(thread)));
            inside.forEach(thread -> card.placed().add(thread.id()));
            return;
        }
        TokenGroup group = TokenGroup.atLeft(on, area, count, inside);
        if (!ghost) {
            group.draw(on, id + ":inside", inside);
        } else if (holder != null) {
            on.sheet().ghost(id, holder, group.place(0));
            for (int at = 1; at < group.shown(); at++) {
                group.token(on, inside.get(at - 1), at);
            }
        }
        inside.forEach(thread -> card.placed().add(thread.id()));
    }

    private void compute(String id, double x, double baseline, double end) {
        int computes = key().computes().size();
        String fault = key().computing() == null && key().lastFault() != null && key().stored() == null
                ? words().threw(key().lastFault().kind())
                : "";
        String text = computes > 1 ? words().computeAtOnce(computes) : computes == 1 ? words().computing() : fault;
        ColourRole ink = computes == 1 ? card.compute().ink() : ColourRole.FAILED_TEXT;
        on.sheet().label(
                id + ":compute", computes > 1 && end - x < 200 ? words().computeAtOnceBriefly(computes) : text, text,
                PresentType.STRONG, ink, TextLine.Anchor.START, x, baseline, end - x);
        TimedWork work = card.inside().stream().map(ThreadView::work).filter(one -> one != null).findFirst()
                .orElse(null);
        double bar = x + on.width(text, PresentType.STRONG) + 18;
        if (computes == 1 && work != null && end - bar > 60) {
            Box place = new Box(bar, baseline - 12, Math.min(end - bar, 260), 10);
            on.sheet().progress(id + ":progress", place, work.progressAt(card.compute().nanos()), ColourRole.RUNNING);
        }
    }
}

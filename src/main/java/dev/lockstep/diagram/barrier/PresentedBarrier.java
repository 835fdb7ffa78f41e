package dev.lockstep.diagram.barrier;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.layout.EngineStage;
import dev.lockstep.diagram.layout.LocalValues;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.layout.StageTexts;
import dev.lockstep.diagram.layout.StateWords;
import dev.lockstep.diagram.layout.TokenPlace;
import dev.lockstep.diagram.present.PresentHome;
import dev.lockstep.diagram.present.PresentSheet;
import dev.lockstep.diagram.present.PresentType;
import dev.lockstep.diagram.present.TokenGroup;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.NaturalOrder;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StageWords.Items;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.TimedWork;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Draws a barrier for an audience: the parties on their way, those at the gate, and those that have passed.
public final class PresentedBarrier implements EngineStage {

    private static final double PADDING = 18;
    /// With more parties than this, empty places at the right would be a crowd of their own.
    private static final int FEW = 8;

    private static final double GAVE_UP = 130;

    /// The highest token with its air, which stands before the words.
    private static final double BESIDE = 144;

    private final TextMeasure measure;

    public PresentedBarrier(TextMeasure measure) {
        this.measure = measure;
    }

    @Override
    public Drawing draw(Snapshot snapshot, EngineId engine, StageInput input) {
        BarrierView barrier = snapshot.barriers().get(engine);
        boolean certain = barrier == null || snapshot.isCertain(barrier);
        PresentSheet on = PresentSheet
                .of(measure, input, certain ? List.of() : List.of(Spoken.language().stage().catchingUp()));
        if (barrier == null) {
            StageTexts.notYet(on.sheet(), on.body());
        } else {
            parts(on, snapshot, barrier, input);
        }
        return on.sheet().drawing(input.heading().title(), input.heading().subtitle());
    }

    private static void parts(PresentSheet on, Snapshot snapshot, BarrierView barrier, StageInput input) {
        boolean flow = input.motion().pace().flow();
        List<ThreadView> threads = snapshot.threads().values().stream()
                .sorted(NaturalOrder.OF_THREADS)
                .toList();
        BarrierPlacement places = BarrierPlacement.of(snapshot, barrier, input.nanos());
        Set<ThreadId> away = new HashSet<>();
        if (!flow) {
            away.addAll(places.gate());
            away.addAll(places.passed());
            away.addAll(places.gaveUp());
        }
        Box body = on.body();
        double gap = input.heading().facts().isEmpty() ? 40 : 86;
        double rest = body.width() - 2 * gap;
        double gate = Math.max(rest * 0.42, 392);
        double parties = (rest - gate) * 0.56;
        Box left = new Box(body.x(), body.y(), parties, body.height());
        Box middle = new Box(left.right() + gap, body.y(), gate, body.height());
        Box right = new Box(middle.right() + gap, body.y(), body.right() - middle.right() - gap, body.height());
        arrows(on, left, middle, right, input);
        double room = left.width() - BESIDE;
        PresentHome.draw(
                on, left, "parties", BarrierPlacement.words().notAtGate(), snapshot, away,
                thread -> away.contains(thread.id())
                        ? inHand(thread)
                        : words(
                                thread, barrier, input, BarrierPlacement.holdsTheLock(snapshot, barrier, thread)
                                        ? BarrierPlacement.words().holdsGateLock()
                                        : StateWords.of(
                                                snapshot, thread, text -> on.width(text, PresentType.STRONG.at(25)),
                                                room)));
        gate(on, middle, new GateCard(snapshot, barrier, input, places));
        boolean gaveUp = !flow && !places.gaveUp().isEmpty();
        // Kept free where parties that give up would have no room below those that passed, or these would move then.
        TokenGroup whole = TokenGroup.in(on, below(right), threads);
        boolean spare = right.bottom() - whole.bottom() >= GAVE_UP || flow;
        Box upper = spare ? right : new Box(right.x(), right.y(), right.width(), right.height() - GAVE_UP);
        gone(
                on, upper, "passed", BarrierPlacement.words().passed(), threads, flow ? Set.of() : places.passed(),
                threads.size() <= Math.min(FEW, barrier.parties()));
        if (gaveUp) {
            List<ThreadView> those = threads.stream()
                    .filter(thread -> places.gaveUp().contains(thread.id()))
                    .toList();
            gone(
                    on, new Box(right.x(), right.bottom() - GAVE_UP, right.width(), GAVE_UP), "gave-up",
                    BarrierPlacement.gaveUp(barrier, places.gaveUp()),
                    those,
                    places.gaveUp(), false);
        }
    }

    private static void arrows(PresentSheet on, Box left, Box middle, Box right, StageInput input) {
        double y = on.body().centreY();
        Point arrive = new Point(left.right() + 4, y);
        on.sheet().arrow(
                "arrow:arrive", arrive, arrive, arrive, new Point(middle.x() - 6, y), ColourRole.ARROW, 2.4);
        Point pass = new Point(middle.right() + 4, y);
        on.sheet().arrow("arrow:pass", pass, pass, pass, new Point(right.x() - 4, y), ColourRole.ARROW, 2.4);
        if (input.motion().pace().flow()) {
            on.centre(
                    "rate:pass", PictureNumbers.rate(input.motion().pace().finishing()), PresentType.STRONG,
                    ColourRole.ACCENT, (middle.right() + right.x()) / 2, y - 12, right.x() - middle.right() - 2);
        }
    }

    /// The values of a party that is drawn elsewhere.
    private static PresentHome.Words inHand(ThreadView thread) {
        return new PresentHome.Words(
                "party:" + thread.id() + ":state", "", ColourRole.MUTED, LocalValues.text(thread.standing().locals()),
                "",
                Double.NaN);
    }

    /// What a party on its way does, being in this state, or how it left the round that is broken now.
    private static PresentHome.Words words(ThreadView thread, BarrierView barrier, StageInput input, String state) {
        String out = BarrierStage.PartyColumn.left(barrier, thread);
        TimedWork work = thread.sleep();
        SignStyle sign = SignStyle.of(thread.sign());
        String does = work == null ? state : BarrierStage.PartyColumn.atRest(thread);
        return new PresentHome.Words(
                "party:" + thread.id() + ":state", out.isEmpty() ? does : out,
                out.isEmpty() ? sign.text() : ColourRole.FAILED_TEXT, LocalValues.text(thread.standing().locals()), "",
                work == null ? Double.NaN : work.progressAt(input.nanos()));
    }

    private static void gate(PresentSheet on, Box card, GateCard says) {
        BarrierView barrier = says.barrier();
        BarrierPlacement places = says.places();
        on.sheet().card("card:gate", card, BarrierPlacement.words().gate());
        double x = card.x() + PADDING;
        double room = card.width() - 2 * PADDING - 12;
        String heading = barrier.hasGenerations()
                ? BarrierPlacement.words().gate(PictureNumbers.grouped(barrier.generation()))
                : BarrierPlacement.words().gateWithoutGenerations();
        on.say("gate", heading, PresentType.STRONG, ColourRole.MUTED, x, card.y() + 38, room);
        int ghosts = places.ghosts().size();
        on.say(
                "gate:count", says.count(ghosts), FontFace.SANS_SEMIBOLD.at(28), ColourRole.TEXT, x, card.y() + 80,
                room);
        Box area = new Box(x - 6, card.y() + 98, room + 12, card.height() - 98 - 70);
        tokens(on, area, says);
        boolean broken = barrier.broken() != null;
        ColourRole ink = broken ? ColourRole.FAILED : places.open() ? ColourRole.RUNNING : ColourRole.ACCENT;
        on.sheet().bar(
                "gate:bar", new Box(card.right() - 18, card.y() + 18, 8, card.height() - 36), 4, ink,
                says.barState());
        foot(on, x, card.bottom() - 28, room, says);
    }

    private static void tokens(PresentSheet on, Box area, GateCard says) {
        BarrierPlacement places = says.places();
        BarrierView barrier = says.barrier();
        boolean flow = says.input().motion().pace().flow();
        List<ThreadId> here = flow ? List.copyOf(barrier.arrived()) : places.gate();
        int ghosts = flow ? 0 : places.ghosts().size();
        TokenGroup group = TokenGroup.inRows(
                on, area, Math.max(barrier.parties(), here.size() + ghosts),
                List.copyOf(says.snapshot().threads().values()));
        List<BarrierPlacement.Spot> spots = flow ? List.of() : places.spots(group.shown(), says.threads());
        for (int at = 0; at < group.shown(); at++) {
            TokenPlace place = group.place(at);
            BarrierPlacement.Spot spot = flow ? BarrierPlacement.Spot.EMPTY : spots.get(at);
            ThreadView thread = spot.party() == null ? null : says.snapshot().thread(spot.party());
            if (at < here.size() && flow) {
                on.sheet().bar(
                        "gate:filled:" + at, place.disc(), place.disc().width() / 2, ColourRole.WAITING, "");
            } else if (thread != null) {
                group.token(on, thread, at);
            } else if (spot.ghost() >= 0) {
                ThreadId ghost = places.ghosts().get(spot.ghost());
                on.sheet().shade(
                        "gate:counted:" + spot.ghost(), ghost, BarrierPlacement.words().goneAndCounts(ghost), place);
            } else {
                group.slot(on, "gate:slot:" + at, at);
            }
        }
        if (here.size() > group.shown()) {
            String more = StageTexts.more(here.size() - group.shown(), Items.THESE);
            on.say(
                    "more:gate", more, PresentType.CAPTION, ColourRole.MUTED, area.x() + 6, group.bottom() + 24, 160);
        }
    }

    private static void foot(PresentSheet on, double x, double baseline, double room, GateCard says) {
        BarrierView barrier = says.barrier();
        ThreadId acting = barrier.acting();
        if (barrier.broken() != null) {
            on.say(
                    "gate:broken", BarrierPlacement.words().broken(barrier.broken()), PresentType.HEADING,
                    ColourRole.FAILED_TEXT, x, baseline - 8, room);
        } else if (acting != null) {
            ThreadView thread = says.snapshot().thread(acting);
            TimedWork work = thread == null ? null : thread.work();
            on.say(
                    "gate:state", BarrierPlacement.words().runsAction(acting), PresentType.HEADING,
                    ColourRole.RUNNING_TEXT, x,
                    baseline - 8, room);
            double share = work == null ? 0 : work.progressAt(says.input().nanos());
            on.sheet().progress("gate:action", new Box(x, baseline + 4, room, 10), share, ColourRole.RUNNING);
        } else {
            String never = says.never();
            on.say(
                    "gate:state", never.isEmpty() ? says.toCome() : never, PresentType.STRONG,
                    never.isEmpty() ? ColourRole.MUTED : ColourRole.FAILED_TEXT, x, baseline - 8, room);
        }
    }

    /// The room below the name.
    private static Box below(Box box) {
        return new Box(box.x(), box.y() + 32, box.width(), box.height() - 32);
    }

    /// A place at the right for parties that have left, under its name.
    private static void gone(
            PresentSheet on, Box box, String id, String words, List<ThreadView> threads, Set<ThreadId> there,
            boolean slots) {
        TokenGroup group = TokenGroup.in(on, below(box), threads);
        on.centre(
                id, words, PresentType.CAPTION, ColourRole.MUTED, box.centreX(), group.top() - 10, box.width());
        Set<ThreadId> elsewhere = new HashSet<>();
        threads.stream().map(ThreadView::id).filter(thread -> !there.contains(thread)).forEach(elsewhere::add);
        group.drawHomes(on, id, threads, elsewhere, slots);
    }
}

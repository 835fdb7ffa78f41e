package dev.lockstep.view.stage;

import dev.lockstep.diagram.Arrow;
import dev.lockstep.diagram.Badge;
import dev.lockstep.diagram.Bar;
import dev.lockstep.diagram.Card;
import dev.lockstep.diagram.Element;
import dev.lockstep.diagram.Figure;
import dev.lockstep.diagram.Icon;
import dev.lockstep.diagram.Label;
import dev.lockstep.diagram.Progress;
import dev.lockstep.diagram.Ring;
import dev.lockstep.diagram.Slot;
import dev.lockstep.diagram.Sparkline;
import dev.lockstep.diagram.TaskChip;
import dev.lockstep.diagram.Token;

/// Makes an actor for an element, and says in which layer it plays: what moves passes over what stands.
final class Sprites {
    static final int LAYERS = 6;

    private Sprites() {}

    static Actor<?> actor(Element element) {
        return switch (element) {
            case Card _ -> new Actor<>(Card.class, new CardSprite(), 0);
            case Slot _ -> new Actor<>(Slot.class, new SlotSprite(), 1);
            case Bar _ -> new Actor<>(Bar.class, new BarSprite(), 1);
            case Progress _ -> new Actor<>(Progress.class, new ProgressSprite(), 1);
            case Sparkline _ -> new Actor<>(Sparkline.class, new SparklineSprite(), 1);
            case Arrow _ -> new Actor<>(Arrow.class, new ArrowSprite(), 1);
            case Ring _ -> new Actor<>(Ring.class, new RingSprite(), 3);
            case Label _ -> new Actor<>(Label.class, new LabelSprite(), 2);
            case Figure _ -> new Actor<>(Figure.class, new FigureSprite(), 2);
            case Icon _ -> new Actor<>(Icon.class, new IconSprite(), 2);
            case TaskChip _ -> new Actor<>(TaskChip.class, new ChipSprite(), 3);
            case Token _ -> new Actor<>(Token.class, new TokenSprite(), 4);
            case Badge _ -> new Actor<>(Badge.class, new BadgeSprite(), 5);
        };
    }
}

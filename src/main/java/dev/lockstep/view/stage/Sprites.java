package dev.lockstep.view.stage;

import dev.lockstep.diagram.element.Arrow;
import dev.lockstep.diagram.element.Badge;
import dev.lockstep.diagram.element.Bar;
import dev.lockstep.diagram.element.Card;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.FigureElement;
import dev.lockstep.diagram.element.Icon;
import dev.lockstep.diagram.element.Label;
import dev.lockstep.diagram.element.Progress;
import dev.lockstep.diagram.element.Ring;
import dev.lockstep.diagram.element.Slot;
import dev.lockstep.diagram.element.Sparkline;
import dev.lockstep.diagram.element.TaskChip;
import dev.lockstep.diagram.element.Token;

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
            case FigureElement _ -> new Actor<>(FigureElement.class, new FigureSprite(), 2);
            case Icon _ -> new Actor<>(Icon.class, new IconSprite(), 2);
            case TaskChip _ -> new Actor<>(TaskChip.class, new ChipSprite(), 3);
            case Token _ -> new Actor<>(Token.class, new TokenSprite(), 4);
            case Badge _ -> new Actor<>(Badge.class, new BadgeSprite(), 5);
        };
    }
}

package dev.lockstep.view.stage;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// Shows one drawing after another, with one node for each element id. An element with a new place moves there, a new
/// one fades in, one that is gone fades out; when more change at once than an eye can follow, none fades.
/// For the JavaFX thread only.
public final class DiagramView {
    /// With more arrivals and departures than this in one drawing, nothing fades.
    private static final int FLOW = 10;
    /// Nodes kept for later, of each kind.
    private static final int SPARE = 64;

    private final List<Group> layers = new ArrayList<>();
    private final Scale zoom = new Scale(1, 1);
    private final Map<String, Actor<?>> actors = new LinkedHashMap<>();
    private final Map<Class<? extends Element>, Deque<Actor<?>>> spare = new HashMap<>();
    private final Set<Actor<?>> busy = new LinkedHashSet<>();
    private final BiConsumer<Node, Token> asked;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            advance(now);
        }
    };
    private Look look;
    private @Nullable Drawing shown;
    private long round;
    private boolean flowing;
    private boolean reducedMotion;

    /// @param pane the pane to draw on
    /// @param asked receives the token that was clicked, or on which Enter was pressed
    public DiagramView(Pane pane, Look look, BiConsumer<Node, Token> asked) {
        this.look = look;
        this.asked = asked;
        Group sheet = new Group();
        sheet.getTransforms().add(zoom);
        sheet.setManaged(false);
        for (int layer = 0; layer < Sprites.LAYERS; layer++) {
            Group group = new Group();
            group.setAutoSizeChildren(false);
            layers.add(group);
        }
        sheet.getChildren().addAll(layers);
        pane.getChildren().add(sheet);
    }

    public void zoom(double factor) {
        zoom.setX(factor);
        zoom.setY(factor);
    }

    public void reducedMotion(boolean reduced) {
        reducedMotion = reduced;
    }

    /// Shows the same drawing in other colours.
    public void look(Look next) {
        look = next;
        Drawing drawing = shown;
        if (drawing != null) {
            shown = null;
            show(drawing);
        }
    }

    /// Empties the stage, so that no element of one run seems to move into the next.
    public void clear() {
        shown = null;
        for (Actor<?> actor : actors.values()) {
            busy.remove(actor);
            retire(actor);
        }
        actors.clear();
        flowing = true;
    }

    /// Moves the elements on the stage to where `drawing` has them.
    public void show(Drawing drawing) {
        if (drawing.equals(shown)) {
            return;
        }
        Drawing last = shown;
        shown = drawing;
        round++;
        long now = System.nanoTime();
        int changes = 0;
        for (Element element : drawing.elements()) {
            Actor<?> before = actors.get(element.id());
            boolean fresh = before == null || before.kind != element.getClass();
            if (fresh && before != null) {
                busy.remove(before);
                retire(before);
            }
            Actor<?> actor = before == null || fresh ? cast(element) : before;
            if (fresh) {
                actors.put(element.id(), actor);
                changes++;
            }
            actor.seen = round;
            if (actor.show(element, look, now, fresh ? Actor.Way.JUMP : way(actor.element(), element, last, drawing))) {
                busy.add(actor);
            }
            if (fresh) {
                enter(actor, now);
            }
        }
        changes += removeUnseen(now);
        flowing = changes > FLOW;
        if (!busy.isEmpty()) {
            timer.start();
        }
    }

    /// Where nothing may move, a fade tells what came to another part of the picture, or into another state. What only
    /// moves up, as a whole queue does behind the one that left it, is no news.
    private Actor.Way way(
            @Nullable Element before, Element now, @Nullable Drawing last, Drawing drawing) {
        if (before instanceof Label was && now instanceof Label is && was.line().anchor() != is.line().anchor()) {
            // On its way it would stand at the new side of the old point, where others are.
            return Actor.Way.JUMP;
        }
        if (!reducedMotion) {
            return Actor.Way.MOVE;
        }
        if (before == null || last == null) {
            return Actor.Way.FADE;
        }
        boolean changed = before instanceof Token was && now instanceof Token is && !was.sign().equals(is.sign());
        return changed || !card(before, last).equals(card(now, drawing)) ? Actor.Way.FADE : Actor.Way.JUMP;
    }

    /// The id of the innermost card around the middle of an element; empty where there is none.
    private static String card(Element element, Drawing drawing) {
        double x = element.box().centreX();
        double y = element.box().centreY();
        return drawing.elements().stream()
                .filter(other -> other instanceof Card && !other.equals(element))
                .filter(card -> card.box().contains(new Box(x, y, 0, 0)))
                .reduce((outer, inner) -> inner)
                .map(Element::id)
                .orElse("");
    }

    private void enter(Actor<?> actor, long now) {
        if (flowing) {
            actor.appearAtOnce();
        } else {
            actor.appear(now);
            busy.add(actor);
        }
    }

    private int removeUnseen(long now) {
        int removed = 0;
        for (Iterator<Actor<?>> all = actors.values().iterator(); all.hasNext();) {
            Actor<?> actor = all.next();
            if (actor.seen != round) {
                all.remove();
                removed++;
                actor.seen = -1;
                if (flowing) {
                    busy.remove(actor);
                    retire(actor);
                } else {
                    actor.disappear(now);
                    busy.add(actor);
                }
            }
        }
        return removed;
    }

    private void advance(long now) {
        for (Iterator<Actor<?>> all = busy.iterator(); all.hasNext();) {
            Actor<?> actor = all.next();
            if (!actor.advance(now)) {
                all.remove();
                if (actor.seen < 0) {
                    retire(actor);
                }
            }
        }
        if (busy.isEmpty()) {
            timer.stop();
        }
    }

    private Actor<?> cast(Element element) {
        Deque<Actor<?>> idle = spare.get(element.getClass());
        if (idle != null && !idle.isEmpty()) {
            return idle.pop();
        }
        Actor<?> actor = Sprites.actor(element);
        if (actor.sprite instanceof TokenSprite token) {
            listenTo(token);
        }
        layers.get(actor.layer).getChildren().add(actor.node());
        return actor;
    }

    private void listenTo(TokenSprite sprite) {
        sprite.node().setOnMouseClicked(click -> ask(sprite));
        sprite.node().setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                ask(sprite);
                key.consume();
            }
        });
    }

    private void ask(TokenSprite sprite) {
        Token token = sprite.shown();
        if (token != null) {
            asked.accept(sprite.node(), token);
        }
    }

    private void retire(Actor<?> actor) {
        Deque<Actor<?>> idle = spare.computeIfAbsent(actor.kind, kind -> new ArrayDeque<>());
        if (actor.mayPlayAgain() && idle.size() < SPARE) {
            actor.node().setVisible(false);
            idle.push(actor);
        } else {
            layers.get(actor.layer).getChildren().remove(actor.node());
        }
    }
}

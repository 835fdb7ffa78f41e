package dev.lockstep.view.stage;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.geometry.Point;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A sprite with its animation on the stage: a move to another place, or a fade.
///
/// All nanoseconds are those of the animation timer.
///
/// @param <E> the kind of element it shows
final class Actor<E extends Element> {
    /// Long enough to be followed by eye, short enough not to lag behind the engine.
    private static final double MOVE_NANOS = 220e6;
    private static final double FADE_NANOS = 160e6;
    private static final double NEAR = 0.5;

    final Class<E> kind;
    final Sprite<E> sprite;
    final int layer;
    /// The number of the last drawing it was part of.
    long seen;

    private @Nullable Element element;
    private @Nullable Look look;
    private double fromX;
    private double fromY;
    private double toX;
    private double toY;
    private long movedAt;
    private boolean moving;
    private double fromOpacity = 1;
    private double toOpacity = 1;
    private long fadedAt;
    private boolean fading;

    Actor(Class<E> kind, Sprite<E> sprite, int layer) {
        this.kind = kind;
        this.sprite = sprite;
        this.layer = layer;
    }

    /// What it shows; null before it has shown anything.
    @Nullable Element element() {
        return element;
    }

    Node node() {
        return sprite.node();
    }

    /// Whether a later drawing may reuse this actor for another element. Cards overlap in the order in which they were
    /// added, so each of them is made anew.
    boolean mayPlayAgain() {
        return layer > 0;
    }

    /// How an element comes to another place.
    enum Way {
        /// Before the eyes.
        MOVE,
        /// It is there at once, and a fade says that it has come.
        FADE,
        /// It is there at once.
        JUMP
    }

    /// Shows `next`, setting out for its place at `now`.
    ///
    /// @return whether it is moving or fading now
    boolean show(Element next, Look nextLook, long now, Way way) {
        if (next.equals(element) && nextLook.equals(look)) {
            return moving || fading;
        }
        E mine = kind.cast(next);
        sprite.show(mine, nextLook);
        element = next;
        look = nextLook;
        Point origin = sprite.origin(mine);
        goTo(origin.x(), origin.y(), now, sprite.moves() ? way : Way.JUMP);
        return moving || fading;
    }

    private void goTo(double x, double y, long now, Way way) {
        if (Math.abs(x - toX) < NEAR && Math.abs(y - toY) < NEAR && way != Way.JUMP) {
            if (!moving) {
                place(x, y);
            }
            toX = x;
            toY = y;
            return;
        }
        toX = x;
        toY = y;
        if (way != Way.MOVE) {
            moving = false;
            place(x, y);
            if (way == Way.FADE) {
                fade(0.25, 1, now);
            }
            return;
        }
        fromX = node().getTranslateX();
        fromY = node().getTranslateY();
        movedAt = now;
        moving = true;
    }

    /// Begins to appear.
    void appear(long now) {
        fade(0, 1, now);
    }

    /// Begins to disappear.
    void disappear(long now) {
        fade(node().getOpacity(), 0, now);
    }

    /// Is there at once, without a fade.
    void appearAtOnce() {
        fading = false;
        node().setOpacity(1);
        node().setVisible(true);
    }

    private void fade(double from, double to, long now) {
        fromOpacity = from;
        toOpacity = to;
        fadedAt = now;
        fading = true;
        node().setOpacity(from);
        node().setVisible(true);
    }

    /// Moves and fades as far as it should be at `now`.
    ///
    /// @return whether the animation goes on
    boolean advance(long now) {
        if (moving) {
            double share = Math.clamp((now - movedAt) / MOVE_NANOS, 0, 1);
            double eased = 1 - Math.pow(1 - share, 3);
            place(fromX + (toX - fromX) * eased, fromY + (toY - fromY) * eased);
            moving = share < 1;
        }
        if (fading) {
            double share = Math.clamp((now - fadedAt) / FADE_NANOS, 0, 1);
            node().setOpacity(fromOpacity + (toOpacity - fromOpacity) * share);
            fading = share < 1;
        }
        return moving || fading;
    }

    private void place(double x, double y) {
        node().setTranslateX(x);
        node().setTranslateY(y);
    }
}

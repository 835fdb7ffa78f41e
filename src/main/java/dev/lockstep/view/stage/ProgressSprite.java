package dev.lockstep.view.stage;

import dev.lockstep.diagram.element.Progress;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;

/// A bar that fills from the left.
final class ProgressSprite implements Sprite<Progress> {
    private final Rectangle track = new Rectangle();
    private final Rectangle filled = new Rectangle();
    private final Group node = new Group(track, filled);

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Point origin(Progress element) {
        return Boxes.corner(element.box());
    }

    @Override
    public void show(Progress element, Look look) {
        Box box = element.box();
        Point origin = origin(element);
        Boxes.place(track, box, origin, box.height() / 2);
        track.setFill(look.of(element.track()));
        double width = Math.max(Math.rint(box.width() * element.share()), box.height());
        Boxes.place(filled, new Box(box.x(), box.y(), width, box.height()), origin, box.height() / 2);
        filled.setFill(look.of(element.fill()));
        filled.setVisible(element.share() > 0);
    }
}

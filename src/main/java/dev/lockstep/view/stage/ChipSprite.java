package dev.lockstep.view.stage;

import dev.lockstep.diagram.element.TaskChip;
import dev.lockstep.diagram.geometry.Point;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;

/// A task.
final class ChipSprite implements Sprite<TaskChip> {
    private final Rectangle back = new Rectangle();
    private final TextPart name = new TextPart();
    private final Group node = new Group(back, name.node);

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Point origin(TaskChip element) {
        return Boxes.corner(element.box());
    }

    @Override
    public void show(TaskChip element, Look look) {
        Point origin = origin(element);
        Boxes.place(back, element.box(), origin, element.radius());
        back.setFill(look.of(element.fill()));
        name.show(element.name(), origin, look);
    }
}

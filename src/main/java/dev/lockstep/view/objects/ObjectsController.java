package dev.lockstep.view.objects;

import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.frame.Shown;

/// Shows what variables hold and who holds the locks.
public final class ObjectsController implements FramePane {

    @Override
    public void show(Shown shown) {}
}

package dev.lockstep.view.window;

import dev.lockstep.view.picture.PictureCopy;
import dev.lockstep.view.picture.PictureMaker;
import dev.lockstep.view.picture.PictureOrder;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import javafx.scene.image.WritableImage;

/// Draws nothing, and notes what was asked for.
record StubPictures(List<String> asked) implements PictureMaker {
    @Override
    public void make(PictureOrder order, String target, Executor fx, DoubleConsumer progress) {
        asked.add("picture " + target);
    }

    @Override
    public PictureCopy copy(PictureOrder order, Executor fx, DoubleConsumer progress) {
        asked.add("copy");
        return new PictureCopy(new WritableImage(1, 1), "<svg/>");
    }
}

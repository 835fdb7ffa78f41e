package dev.lockstep.view.window;

import dev.lockstep.figure.FigureKind;
import dev.lockstep.figure.choice.FigureOrder;
import dev.lockstep.file.LocalText;
import dev.lockstep.session.control.Session;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.picture.PictureCopy;
import dev.lockstep.view.picture.PictureMaker;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import javafx.scene.image.WritableImage;

/// Draws nothing, and notes what was asked for.
record StubPictures(List<String> asked) implements PictureMaker {
    @Override
    public Subject of(DrawnFrame shown, Optional<Session> session, Optional<Path> file, Executor fx) {
        return new Stub();
    }

    private final class Stub implements Subject {
        @Override
        public Offer offer() {
            return new Offer(List.of(FigureKind.FRAME), null, 0, true, "", false);
        }

        @Override
        public Preview preview(FigureOrder order, int page, Room room) {
            return new Preview(
                    new WritableImage(1, 1), "", 0, 1, new Preview.Size(1, 1), "", LocalText.of("nothing"));
        }

        @Override
        public Optional<LocalText> save(FigureOrder order, DoubleConsumer progress) {
            asked.add("picture " + order.target());
            return Optional.empty();
        }

        @Override
        public PictureCopy copy(FigureOrder order, int page, DoubleConsumer progress) {
            asked.add("copy");
            return new PictureCopy(new WritableImage(1, 1), "<svg/>");
        }
    }
}

package dev.lockstep.view.picture;

import dev.lockstep.figure.FigureKind;
import dev.lockstep.figure.choice.FigureOrder;
import dev.lockstep.figure.choice.WrongChoice;
import dev.lockstep.file.LocalText;
import dev.lockstep.session.control.Session;
import dev.lockstep.view.frame.DrawnFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Draws figures of what the window shows, and makes files and copies of them.
public interface PictureMaker {

    /// What can be drawn of what is shown now. It stays as it is while the window goes on. Waits for nothing.
    ///
    /// @param session the one that shows it; empty where it has ended
    /// @param file the file that the scenario or the recorded run came from; empty where it came from none
    /// @param fx runs tasks on the JavaFX thread
    Subject of(DrawnFrame shown, Optional<Session> session, Optional<Path> file, Executor fx);

    /// Something that can be drawn. All but [#offer] takes a while: not for the JavaFX thread. An interrupt ends it.
    interface Subject {

        /// What can be chosen of it, and what the choice begins with.
        Offer offer();

        /// Draws a page as large as there is room for.
        ///
        /// @param page which one, from 0; the last one where there are not so many
        /// @throws WrongChoice if there is no such figure
        /// @throws IOException with one line that says what is wrong
        Preview preview(FigureOrder order, int page, Room room) throws WrongChoice, IOException, InterruptedException;

        /// Draws the figure and puts it where the order says, each file whole or not at all.
        ///
        /// @param progress receives the share that is done, from 0 to 1, on the calling thread
        /// @return what people should know about it although it was written
        /// @throws WrongChoice if there is no such figure
        /// @throws IOException with one line that says what is wrong with the target or the size
        Optional<LocalText> save(FigureOrder order, DoubleConsumer progress)
                throws WrongChoice, IOException, InterruptedException;

        /// Draws a page for a clipboard.
        ///
        /// @param page which one, from 0; the last one where there are not so many
        /// @param progress receives the share that is done, from 0 to 1, on the calling thread
        /// @throws WrongChoice if there is no such figure
        /// @throws IOException with one line that says what is wrong with the size
        PictureCopy copy(FigureOrder order, int page, DoubleConsumer progress)
                throws WrongChoice, IOException, InterruptedException;
    }

    /// What can be chosen.
    ///
    /// @param kinds the kinds of figures, the first to begin with
    /// @param step the step that is shown; null where there are none
    /// @param steps how many the run has so far
    /// @param over whether it has no more
    /// @param against the order that is laid beside; empty where none is
    /// @param hidesAbout whether the description would give away what is asked
    record Offer(
            List<FigureKind> kinds,
            @Nullable Integer step,
            int steps,
            boolean over,
            String against,
            boolean hidesAbout) {

        public Offer {
            kinds = List.copyOf(kinds);
        }
    }

    /// How much room there is for a page.
    ///
    /// @param width in pixels of the screen
    /// @param height in pixels of the screen
    /// @param sharp how many of these pixels a logical pixel of the screen has
    record Room(double width, double height, double sharp) {}

    /// A page as it will be.
    ///
    /// @param image null where it is a table
    /// @param table the text of a table; otherwise empty
    /// @param page which page it is, from 0
    /// @param pages how many there are
    /// @param size how large the page is, in logical pixels
    /// @param command what draws it again; empty where nothing does
    /// @param why no command draws it again
    record Preview(
            @Nullable Image image,
            String table,
            int page,
            int pages,
            Size size,
            String command,
            LocalText why) {

        /// In logical pixels.
        public record Size(double width, double height) {}
    }
}

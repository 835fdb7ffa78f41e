package dev.lockstep.view.picture;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;

/// Makes files and copies of pictures.
public interface PictureMaker {

    /// Draws the picture and puts it at `target`, whole or not at all. Takes a while: not for the JavaFX thread. An
    /// interrupt ends it, and leaves an older file at `target`.
    ///
    /// @param target the path as it was typed
    /// @param fx runs tasks on the JavaFX thread
    /// @param progress receives the share that is done, from 0 to 1, on the calling thread
    /// @throws IOException with one line that says what is wrong with the target or the size
    void make(PictureOrder order, String target, Executor fx, DoubleConsumer progress)
            throws IOException, InterruptedException;

    /// Draws the picture for a clipboard. Takes a while: not for the JavaFX thread. An interrupt ends it.
    ///
    /// @param fx runs tasks on the JavaFX thread
    /// @param progress receives the share that is done, from 0 to 1, on the calling thread
    /// @throws IOException with one line that says what is wrong with the size
    PictureCopy copy(PictureOrder order, Executor fx, DoubleConsumer progress) throws IOException, InterruptedException;
}

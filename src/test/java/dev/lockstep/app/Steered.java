package dev.lockstep.app;

import dev.lockstep.session.control.Session;
import dev.lockstep.session.control.StepControls;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.view.library.Library;
import dev.lockstep.view.library.Library.Opened;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// A session that a library opened, of the kind that a test knows it to be.
record Steered(Library library, Opened opened) implements AutoCloseable {

    static Steered open(Library library, String id, WatchMode mode, FrameListener frames) {
        return new Steered(library, library.open(id, mode, frames));
    }

    Session.Live live() {
        return (Session.Live) opened.session();
    }

    Session.Step run() {
        return (Session.Step) opened.session();
    }

    StepControls controls() {
        return ((Session.Stepped) opened.session()).controls();
    }

    CompletableFuture<Path> save(Path file) {
        return library.save(controls(), file);
    }

    @Override
    public void close() {
        opened.close();
    }
}

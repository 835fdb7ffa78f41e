package dev.lockstep.session.frame;

/// Takes frames as they are made.
@FunctionalInterface
public interface FrameListener {

    /// Takes `frame`, which replaces all earlier ones. Called on the session's frame thread, about 60 times a second:
    /// it must be quick and must not block.
    void frame(Frame frame);
}

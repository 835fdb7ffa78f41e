package dev.lockstep.session.live;

import dev.lockstep.event.EngineEvent;
import dev.lockstep.event.Event;
import dev.lockstep.event.EventSink;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;

/// The person's hand in the engines: a thread that is no part of the program being watched.
///
/// What it does to an engine is told like anything else. The locks it takes on the way, for a moment, are not: nobody
/// would find its token on the stage.
record PersonSink(EventSink sink) implements EventSink {

    /// Named as the person whom it serves, for that is how events name who did what.
    static final String NAME = "you";

    @Override
    public void record(long nanos, ThreadId thread, Event event) {
        if (!thread.name().equals(NAME) || isDeed(event)) {
            sink.record(nanos, thread, event);
        }
    }

    private static boolean isDeed(Event event) {
        return event instanceof EngineEvent
                || event instanceof ThreadEvent.InterruptSent
                || event instanceof ThreadEvent.Stated;
    }
}

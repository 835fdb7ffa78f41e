package dev.lockstep.session.live;

import dev.lockstep.event.EngineEvent;
import dev.lockstep.event.Event;
import dev.lockstep.event.EventSink;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;

/// Passes on the events of a live run, but for those of the person's thread, no part of the program, that tell of no
/// deed of the person.
///
/// Engine events of the person's thread are deeds. The locks that it takes on the way, each for a moment, are not: the
/// stage has no token for it.
record PersonSink(EventSink sink) implements EventSink {

    /// The thread's name, which events give as the one who acted.
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

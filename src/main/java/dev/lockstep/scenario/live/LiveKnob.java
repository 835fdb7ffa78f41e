package dev.lockstep.scenario.live;

/// A knob and its present value. Turned by one thread at a time, read by all.
final class LiveKnob {

    private volatile Knob knob;

    LiveKnob(Knob knob) {
        this.knob = knob;
    }

    Knob knob() {
        return knob;
    }

    double value() {
        return knob.value();
    }

    int whole() {
        return (int) Math.rint(knob.value());
    }

    /// Whether its value is the upper end, which on some scales means "no limit".
    boolean isOpen() {
        return knob.value() >= knob.max();
    }

    void turn(double value) {
        knob = knob.turnedTo(value);
    }
}

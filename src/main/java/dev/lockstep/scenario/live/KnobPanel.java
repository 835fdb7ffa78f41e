package dev.lockstep.scenario.live;

import java.util.List;

/// The dials of a load, to be found by name.
record KnobPanel(List<LiveKnob> dials) {

    static KnobPanel of(LiveKnob... dials) {
        return new KnobPanel(List.of(dials));
    }

    List<Knob> knobs() {
        return dials.stream().map(LiveKnob::knob).toList();
    }

    /// Turns the dial of this name.
    LiveKnob turn(String id, double value) {
        LiveKnob dial = dials.stream()
                .filter(each -> each.knob().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no knob " + id));
        dial.turn(value);
        return dial;
    }
}

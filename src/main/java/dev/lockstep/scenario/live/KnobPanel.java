package dev.lockstep.scenario.live;

import java.util.List;

/// The knobs of a load, by id.
record KnobPanel(List<LiveKnob> dials) {

    static KnobPanel of(LiveKnob... dials) {
        return new KnobPanel(List.of(dials));
    }

    List<Knob> knobs() {
        return dials.stream().map(LiveKnob::knob).toList();
    }

    /// Turns the knob of this id.
    LiveKnob turn(String id, double value) {
        LiveKnob dial = dials.stream()
                .filter(each -> each.knob().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no knob " + id));
        dial.turn(value);
        return dial;
    }
}

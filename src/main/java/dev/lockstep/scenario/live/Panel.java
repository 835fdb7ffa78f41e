package dev.lockstep.scenario.live;

import java.util.List;

/// The dials of a load, to be found by name.
record Panel(List<Dial> dials) {

    static Panel of(Dial... dials) {
        return new Panel(List.of(dials));
    }

    List<Knob> knobs() {
        return dials.stream().map(Dial::knob).toList();
    }

    /// Turns the dial of this name.
    Dial turn(String id, double value) {
        Dial dial = dials.stream()
                .filter(each -> each.knob().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no knob " + id));
        dial.turn(value);
        return dial;
    }
}

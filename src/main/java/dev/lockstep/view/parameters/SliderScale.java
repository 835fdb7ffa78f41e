package dev.lockstep.view.parameters;

import dev.lockstep.session.frame.KnobView;

/// Between the place of a slider's thumb, from 0 to 1, and the value of its control.
record SliderScale(double min, double max, double step, boolean logarithmic) {

    static SliderScale of(KnobView control) {
        return new SliderScale(control.min(), control.max(), control.step(), control.logarithmic());
    }

    /// The permitted value for this place of the thumb.
    double value(double place) {
        double raw = logarithmic ? byRatio(place) : min + place * (max - min);
        double steps = Math.rint((raw - min) / step);
        return Math.clamp(min + steps * step, min, max);
    }

    /// Where the thumb stands for this value.
    double place(double value) {
        if (!logarithmic) {
            return Math.clamp((value - min) / (max - min), 0, 1);
        }
        return value < least() ? 0 : Math.clamp(Math.log(value / least()) / Math.log(max / least()), 0, 1);
    }

    private double byRatio(double place) {
        return place <= 0 ? min : least() * Math.pow(max / least(), place);
    }

    /// The least value that has a logarithm.
    private double least() {
        return min > 0 ? min : step;
    }
}

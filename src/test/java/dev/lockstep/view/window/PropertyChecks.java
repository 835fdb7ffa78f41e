package dev.lockstep.view.window;

import dev.lockstep.event.Role;
import dev.lockstep.explain.PropertyStanding;
import dev.lockstep.session.frame.PropertyView;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.Truth;

/// Compares what is said of the properties with how far the run has gone.
final class PropertyChecks {

    static final String ROW = "a property held";

    private PropertyChecks() {}

    static void compare(PictureChecks picture) {
        StepFrame frame = picture.frame;
        Truth truth = picture.truth;
        boolean over = truth.choices().isEmpty() && frame.position().over()
                && frame.position().step() == frame.position().steps();
        boolean scriptsLive = frame.snapshot().threads().values().stream()
                .filter(thread -> thread.role() == Role.SCRIPT)
                .anyMatch(thread -> truth.alive().containsKey(thread.id()));
        boolean finished = over && !scriptsLive;
        for (PropertyView property : frame.narration().claims()) {
            PropertyStanding standing = property.standing();
            boolean right = switch (standing) {
                case HELD -> !property.name().startsWith("sometimes") && finished;
                case HOLDS_SO_FAR -> !finished && property.name().matches("(?:always|never): .*");
                case BROKEN -> !property.reason().isEmpty() && !property.name().startsWith("sometimes")
                        && (finished || !property.name().startsWith("in the end"));
                case SEEN, NOT_SEEN -> property.name().startsWith("sometimes");
                case NOT_JUDGED -> !(finished && property.name().startsWith("in the end"))
                        && !property.name().startsWith("sometimes");
            };
            if (!right) {
                picture.violation.accept(
                        ROW, "\"" + property.name() + "\" is said to be " + property.text()
                                + ", and the run is "
                                + (finished ? "finished" : over ? "stuck" : "not over"));
            }
        }
        picture.compared += frame.narration().claims().size();
    }
}

package dev.lockstep.diagram.layout;

import java.util.function.DoubleFunction;

/// How many times bigger the parts of a stage are drawn where there is room to spare.
public final class Magnification {

    private static final double MOST = 2;
    private static final double STEP = 0.1;

    private Magnification() {}

    /// The greatest magnification at which the stage shows as much as without any.
    ///
    /// @param shown what the stage shows of everything when it is magnified so many times, in comparable form; null
    ///     where a part would have less room than stages are made for
    public static double most(DoubleFunction<?> shown) {
        Object plain = shown.apply(1);
        for (double times = MOST; plain != null && times > 1; times -= STEP) {
            if (plain.equals(shown.apply(times))) {
                return times;
            }
        }
        return 1;
    }
}

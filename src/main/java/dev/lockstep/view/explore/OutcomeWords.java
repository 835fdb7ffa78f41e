package dev.lockstep.view.explore;

import dev.lockstep.session.frame.OutcomeRow;
import dev.lockstep.view.labels.Labels;

/// What a screen reader says of how runs ended.
final class OutcomeWords {
    private OutcomeWords() {}

    static String of(OutcomeRow row) {
        String told = switch (row.kind()) {
            case FAILED -> Labels.text("outcomeBroken");
            case CUT -> Labels.text("outcomeCut");
            case WELL -> Labels.text("outcomeHeld");
        };
        String orders = Amount.of(row.schedules(), "amountOrders");
        return row.isSeveral()
                ? Labels.text("outcomeSaidSeveral", told, row.label(), orders, Amount.of(row.alike().size()))
                : Labels.text("outcomeSaid", told, row.label(), orders);
    }
}

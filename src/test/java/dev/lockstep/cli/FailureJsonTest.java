package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.session.frame.ReportedOutcome;
import dev.lockstep.session.history.RunFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureJsonTest {

    @Test
    void everyKindIsItsWordAndStandsInTheHelp() {
        String help = Called.with("run", "--help").out().replaceAll("\\s+", " ");
        assertThat(OutcomeKind.values()).allSatisfy(kind -> {
            RunFailure failure = new RunFailure(new ReportedOutcome.Described(kind, "It is so."), 3, List.of());
            assertThat(FailureJson.of(failure))
                    .containsEntry("kind", kind.word())
                    .containsEntry("message", "It is so.");
            assertThat(help).containsPattern("Kinds: [a-z, -]*\\b" + kind.word() + "\\b[,.]");
        });
    }
}

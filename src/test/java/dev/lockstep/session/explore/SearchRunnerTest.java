package dev.lockstep.session.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.frame.ExploreFrame.SearchState.Phase;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The thread that begins searches and does other work between them.
class SearchRunnerTest {

    private final BlockingQueue<Boolean> news = new LinkedBlockingQueue<>();

    @Test
    void anErrorInOtherWorkIsSaidAndTheNextSearchIsCarriedOut() throws Exception {
        Program program = Objects.requireNonNull(Scenarios.find("two-locks").program());
        try (SearchRunner searches = new SearchRunner(() -> news.add(true))) {
            searches.start();
            searches.begin(program, SearchPlan.DEFAULT);
            untilDone(searches, 1);
            searches.meanwhile(unwanted -> {
                throw new StackOverflowError();
            });
            while (searches.complaint().isEmpty()) {
                assertThat(news.poll(60, TimeUnit.SECONDS)).isNotNull();
            }
            assertThat(searches.complaint()).endsWith("StackOverflowError");
            assertThat(searches.state().found()).isNotNull();
            searches.begin(program, SearchPlan.DEFAULT);
            untilDone(searches, 2);
            assertThat(searches.complaint()).isEmpty();
        }
    }

    private void untilDone(SearchRunner searches, int number) throws InterruptedException {
        while (searches.state().number() != number || searches.state().phase() != Phase.DONE) {
            assertThat(news.poll(60, TimeUnit.SECONDS)).isNotNull();
        }
    }
}

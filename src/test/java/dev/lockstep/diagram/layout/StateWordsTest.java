package dev.lockstep.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.ThreadId;
import dev.lockstep.lecture.question.Concealment;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.history.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StateWordsTest {
    private static final double ROOM = 1000;

    private static String said(Snapshot snapshot, ThreadId thread) {
        return StateWords.of(snapshot, Objects.requireNonNull(snapshot.thread(thread)), String::length, ROOM);
    }

    @Test
    void whileAQuestionIsOpenNobodyIsCalledReadyWhoIsBlocked() throws BadScenario {
        List<String> wrong = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String id : List.of("pool-task-throws", "barrier-reuse", "two-locks")) {
            Timeline run = TracedRun.bySeed(Scenarios.find(id), 1).timeline();
            for (int step = 1; step <= run.trace().last(); step++) {
                Snapshot snapshot = run.at(step);
                Snapshot concealed = Concealment.of(snapshot);
                for (ThreadView thread : snapshot.threads().values()) {
                    boolean hidden = Objects.requireNonNull(concealed.thread(thread.id())).sign() == ThreadSign.HIDDEN;
                    if (thread.sign() == ThreadSign.BLOCKED && hidden) {
                        String word = said(concealed, thread.id());
                        words.add(word);
                        if (word.equals("ready")) {
                            wrong.add(id + ", step " + step + ": " + thread.id());
                        }
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(words).contains("take queue lock", "take gate lock again", "take lock left");
    }

    @Test
    void whoIsKnownToBeReadyIsCalledSo() throws BadScenario {
        Snapshot first = TracedRun.bySeed(Scenarios.find("two-locks"), 1).timeline().at(0);

        assertThat(said(first, new ThreadId("A"))).isEqualTo("ready");
    }
}

package dev.lockstep.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What a task is called.
class TaskIdTest {

    private static final EngineId POOL = new EngineId("pool");

    @Test
    void aTaskIsCalledByItsNameOnOneLineAndByItsNumberWhereItHasNone() {
        assertThat(new TaskId(POOL, 3, "resize")).hasToString("resize");
        assertThat(new TaskId(POOL, 3, "re\n\u001b[2Jsize")).hasToString("re [2Jsize");
        assertThat(new TaskId(POOL, 3)).hasToString("#3");
        assertThat(new TaskId(POOL, 3, " \n")).hasToString("#3");
    }
}

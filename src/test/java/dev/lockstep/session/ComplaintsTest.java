package dev.lockstep.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComplaintsTest {

    @Test
    void whatAnExceptionSaysIsOneLine() {
        assertThat(Complaints.line(new IllegalStateException("no\n  parts\n"))).isEqualTo("no parts");
        assertThat(Complaints.line(new IllegalStateException())).isEqualTo("IllegalStateException");
        assertThat(Complaints.line(new IllegalStateException(" \n"))).isEqualTo("IllegalStateException");
    }

    @Test
    void anErrorIsNamed() {
        assertThat(Complaints.line(new OutOfMemoryError("Java heap space")))
                .isEqualTo("OutOfMemoryError: Java heap space");
        assertThat(Complaints.line(new StackOverflowError())).isEqualTo("StackOverflowError");
    }
}

package dev.lockstep.session.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorLineTest {

    @Test
    void whatAnExceptionSaysIsOneLine() {
        assertThat(ErrorLine.line(new IllegalStateException("no\n  parts\n"))).isEqualTo("no parts");
        assertThat(ErrorLine.line(new IllegalStateException())).isEqualTo("IllegalStateException");
        assertThat(ErrorLine.line(new IllegalStateException(" \n"))).isEqualTo("IllegalStateException");
    }

    @Test
    void anErrorIsNamed() {
        assertThat(ErrorLine.line(new OutOfMemoryError("Java heap space")))
                .isEqualTo("OutOfMemoryError: Java heap space");
        assertThat(ErrorLine.line(new StackOverflowError())).isEqualTo("StackOverflowError");
    }
}

package dev.lockstep.session.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorLineTest {

    @Test
    void whatAnExceptionSaysIsOneLine() {
        assertThat(ErrorLine.of(new IllegalStateException("no\n  parts\n"))).isEqualTo("no parts");
        assertThat(ErrorLine.of(new IllegalStateException())).isEqualTo("IllegalStateException");
        assertThat(ErrorLine.of(new IllegalStateException(" \n"))).isEqualTo("IllegalStateException");
    }

    @Test
    void anErrorIsNamed() {
        assertThat(ErrorLine.of(new OutOfMemoryError("Java heap space")))
                .isEqualTo("OutOfMemoryError: Java heap space");
        assertThat(ErrorLine.of(new StackOverflowError())).isEqualTo("StackOverflowError");
    }
}

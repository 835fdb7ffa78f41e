package dev.lockstep.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FontMeasureTest {

    @Test
    void everyLetterOfAMonospacedFaceIsSixTenthsOfAnEm() {
        long t=System.nanoTime();
        TextMeasure measure = new FontMeasure();
        System.out.println((System.nanoTime()-t)/1e6);
        assertThat(measure.width("iiWW", new Type(Face.MONO, 10))).isEqualTo(24.0);
        for (Face f : Face.values()) System.out.println(f+" "+measure.ascent(new Type(f,10))+" "+measure.descent(new Type(f,10))+" "+measure.width("…", new Type(f,10))+" "+measure.width("Worker pool", new Type(f,10))+" "+measure.width("漢", new Type(f,10)));
    }
}

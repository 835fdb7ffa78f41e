/// Lockstep: see concurrency. Nothing outside may compile against it; what is opened is opened to JavaFX and picocli.
module dev.lockstep {
    requires static org.jspecify;

    requires com.formdev.flatlaf.fonts.inter;
    requires com.formdev.flatlaf.fonts.jetbrains_mono;
    requires info.picocli;
    requires java.management;
    requires javafx.controls;
    requires javafx.fxml;
    requires javafx.swing;
    requires org.apache.fontbox;
    requires org.apache.pdfbox.io;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.materialdesign2;
    requires org.pcollections;
    requires org.snakeyaml.engine;

    opens dev.lockstep.cli to info.picocli;
}

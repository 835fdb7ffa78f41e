/// Lockstep: see concurrency. Nothing outside may compile against it; what is opened is opened to JavaFX and picocli.
module dev.lockstep {
    // At run time too: what may be null in a trace is read from the records.
    requires org.jspecify;

    requires info.picocli;
    requires java.compiler;
    requires java.desktop;
    requires java.management;
    requires javafx.controls;
    requires javafx.fxml;
    requires jdk.compiler;
    requires jdk.management;
    // PDFBox, which logs with it, has no module descriptors that would ask for it.
    requires org.apache.commons.logging;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.materialdesign2;
    requires org.pcollections;
    requires org.snakeyaml.engine;
    requires tools.jackson.core;

    uses dev.lockstep.explain.Language;

    provides dev.lockstep.explain.Language
            with
            dev.lockstep.explain.english.English,
            dev.lockstep.explain.german.German;

    opens dev.lockstep.cli to info.picocli;
    opens dev.lockstep.view.bar to javafx.fxml;
    opens dev.lockstep.view.code to javafx.fxml;
    opens dev.lockstep.view.events to javafx.fxml;
    opens dev.lockstep.view.explore to javafx.fxml;
    opens dev.lockstep.view.gallery to javafx.fxml;
    opens dev.lockstep.view.labels to javafx.fxml;
    opens dev.lockstep.view.lanes to javafx.fxml;
    opens dev.lockstep.view.lesson to javafx.fxml;
    opens dev.lockstep.view.lecture to javafx.fxml;
    opens dev.lockstep.view.objects to javafx.fxml;
    opens dev.lockstep.view.parameters to javafx.fxml;
    opens dev.lockstep.view.picture to javafx.fxml;
    opens dev.lockstep.view.present to javafx.fxml;
    opens dev.lockstep.view.properties to javafx.fxml;
    opens dev.lockstep.view.stage to javafx.fxml;
    opens dev.lockstep.view.status to javafx.fxml;
    opens dev.lockstep.view.step to javafx.fxml;
    opens dev.lockstep.view.transport to javafx.fxml;
    opens dev.lockstep.view.waits to javafx.fxml;
    opens dev.lockstep.view.window to javafx.fxml;
}

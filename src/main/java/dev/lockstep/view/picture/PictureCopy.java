package dev.lockstep.view.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/// A picture in every form that a clipboard carries.
public record PictureCopy(Image image, String svg) {
    private static final String SVG_TYPE = "image/svg+xml";

    /// The content for the clipboard. A program that gets both text and an image pastes the text, so the SVG is there
    /// as text only where it was asked for. For the JavaFX thread.
    ClipboardContent content(boolean asText) {
        ClipboardContent content = new ClipboardContent();
        DataFormat known = DataFormat.lookupMimeType(SVG_TYPE);
        content.put(
                known == null ? new DataFormat(SVG_TYPE) : known,
                ByteBuffer.wrap(svg.getBytes(StandardCharsets.UTF_8)));
        if (asText) {
            content.putString(svg);
        } else {
            content.putImage(image);
        }
        return content;
    }
}

package dev.lockstep.export;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/// A GIF while it is written, by the JDK's writer. It writes the table of the colours of the first image for all, as
/// long as the others have the same.
final class GifStream implements AutoCloseable {
    private static final String IMAGE = "javax_imageio_gif_image_1.0";
    /// The extension that every program takes for "again from the beginning", and its end: 0, which is for ever.
    private static final byte[] FOR_EVER = {1, 0, 0};

    private final IndexColorModel colours;
    private final PictureSize size;
    private final ImageWriter writer;
    private final ImageOutputStream out;
    private boolean begun;

    /// @param colours as 0xRRGGBB, at most 255
    /// @param moving whether there are several images: one more number than there are colours is then for pixels that
    /// show the image before
    GifStream(OutputStream out, PictureSize size, int[] colours, boolean moving) throws IOException {
        this.colours = moving
                ? model(Arrays.copyOf(colours, colours.length + 1), colours.length)
                : model(colours, -1);
        this.size = size;
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("gif");
        if (!writers.hasNext()) {
            throw new IOException("this Java cannot write GIF files");
        }
        // A temporary file of the JDK would be left behind where the program is ended.
        ImageIO.setUseCache(false);
        this.out = ImageIO.createImageOutputStream(out);
        this.writer = writers.next();
        writer.setOutput(this.out);
        writer.prepareWriteSequence(null);
    }

    private static IndexColorModel model(int[] colours, int clear) {
        byte[] red = new byte[colours.length];
        byte[] green = new byte[colours.length];
        byte[] blue = new byte[colours.length];
        for (int number = 0; number < colours.length; number++) {
            red[number] = (byte) (colours[number] >> 16);
            green[number] = (byte) (colours[number] >> 8);
            blue[number] = (byte) colours[number];
        }
        return new IndexColorModel(8, colours.length, red, green, blue, clear);
    }

    /// Adds the only image there is.
    ///
    /// @param numbers of the colours of its pixels, row by row
    void alone(byte[] numbers) throws IOException {
        write(numbers, new Rectangle(size.width(), size.height()), still(0, 0));
    }

    /// Adds an image of what changed, over those before.
    ///
    /// @param numbers of the colours of all pixels, row by row, of which only those of `changed` are written
    /// @param millis how long it is seen
    void add(byte[] numbers, Rectangle changed, int millis) throws IOException {
        IIOMetadataNode root = still(changed.x, changed.y);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "TRUE");
        control.setAttribute("delayTime", Integer.toString(Math.round(millis / 10f)));
        control.setAttribute("transparentColorIndex", Integer.toString(colours.getTransparentPixel()));
        root.appendChild(control);
        if (!begun) {
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(FOR_EVER.clone());
            IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
            extensions.appendChild(loop);
            root.appendChild(extensions);
        }
        write(numbers, changed, root);
    }

    private static IIOMetadataNode still(int left, int top) {
        IIOMetadataNode place = new IIOMetadataNode("ImageDescriptor");
        place.setAttribute("imageLeftPosition", Integer.toString(left));
        place.setAttribute("imageTopPosition", Integer.toString(top));
        // The writer takes the size from the image.
        place.setAttribute("imageWidth", "1");
        place.setAttribute("imageHeight", "1");
        // Rows that do not follow each other compress less.
        place.setAttribute("interlaceFlag", "FALSE");
        IIOMetadataNode root = new IIOMetadataNode(IMAGE);
        root.appendChild(place);
        return root;
    }

    private void write(byte[] numbers, Rectangle part, IIOMetadataNode root) throws IOException {
        // A copy: of a part of an image this writer writes the pixels at the image's own beginning.
        BufferedImage image = new BufferedImage(part.width, part.height, BufferedImage.TYPE_BYTE_INDEXED, colours);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int row = 0; row < part.height; row++) {
            System.arraycopy(
                    numbers, (part.y + row) * size.width() + part.x, pixels, row * part.width, part.width);
        }
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        metadata.mergeTree(IMAGE, root);
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
        begun = true;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (begun) {
                writer.endWriteSequence();
            }
        } finally {
            writer.dispose();
        }
    }
}

package dev.lockstep.export;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.NodeList;

/// A GIF as its readers find it.
///
/// @param colours of the table that all images share, 0xRRGGBB
record ReadGif(int width, int height, List<Integer> colours, List<Image> images) {

    /// @param delay in hundredths of a second; none without a control of its own
    /// @param loops how often the whole is seen, 0 is for ever; none where the image does not say it
    /// @param shown what is seen once this image lies over those before
    record Image(
            Rectangle place,
            Optional<Integer> delay,
            Optional<String> disposal,
            Optional<Integer> loops,
            boolean ownColours,
            BufferedImage shown) {}

    static ReadGif of(byte[] gif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(stream);
            IIOMetadataNode head = tree(reader.getStreamMetadata());
            IIOMetadataNode screen = only(head, "LogicalScreenDescriptor").orElseThrow();
            int width = number(screen, "logicalScreenWidth");
            int height = number(screen, "logicalScreenHeight");
            BufferedImage shown = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            List<Image> images = new ArrayList<>();
            for (int at = 0; at < reader.getNumImages(true); at++) {
                BufferedImage before = shown;
                shown = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                IIOMetadataNode root = tree(reader.getImageMetadata(at));
                IIOMetadataNode place = only(root, "ImageDescriptor").orElseThrow();
                Rectangle box = new Rectangle(
                        number(place, "imageLeftPosition"), number(place, "imageTopPosition"),
                        number(place, "imageWidth"), number(place, "imageHeight"));
                Graphics2D over = shown.createGraphics();
                over.drawImage(before, 0, 0, null);
                over.drawImage(reader.read(at), box.x, box.y, null);
                over.dispose();
                Optional<IIOMetadataNode> control = only(root, "GraphicControlExtension");
                images.add(
                        new Image(
                                box, control.map(node -> number(node, "delayTime")),
                                control.map(node -> node.getAttribute("disposalMethod")), loops(root),
                                only(root, "LocalColorTable").isPresent(), shown));
            }
            return new ReadGif(width, height, colours(head), images);
        } finally {
            reader.dispose();
        }
    }

    private static Optional<Integer> loops(IIOMetadataNode root) {
        return only(root, "ApplicationExtension")
                .filter(node -> "NETSCAPE".equals(node.getAttribute("applicationID")))
                .map(node -> (byte[]) node.getUserObject())
                .map(data -> (data[1] & 0xFF) + 256 * (data[2] & 0xFF));
    }

    private static List<Integer> colours(IIOMetadataNode head) {
        NodeList entries = only(head, "GlobalColorTable").orElseThrow().getElementsByTagName("ColorTableEntry");
        return IntStream.range(0, entries.getLength())
                .mapToObj(at -> (IIOMetadataNode) entries.item(at))
                .map(entry -> number(entry, "red") << 16 | number(entry, "green") << 8 | number(entry, "blue"))
                .toList();
    }

    private static IIOMetadataNode tree(IIOMetadata metadata) {
        return (IIOMetadataNode) metadata.getAsTree(metadata.getNativeMetadataFormatName());
    }

    private static Optional<IIOMetadataNode> only(IIOMetadataNode root, String name) {
        return Optional.ofNullable((IIOMetadataNode) root.getElementsByTagName(name).item(0));
    }

    private static int number(IIOMetadataNode node, String attribute) {
        return Integer.parseInt(node.getAttribute(attribute));
    }
}

package dev.lockstep.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// The pixels of pages, each kept as what differs from the page before and compressed: a run has hundreds of pages, and
/// all are needed twice, first to choose the colours and then to be written, but drawn only once. Of a page as it is
/// drawn only the last one is kept.
final class GifPages {
    private final int width;
    private final int height;
    private final List<byte[]> differences = new ArrayList<>();
    private final Map<Integer, Long> frequencies = new HashMap<>();
    private int[] last;

    GifPages(int width, int height) {
        this.width = width;
        this.height = height;
        this.last = new int[width * height];
    }

    /// How many pixels have which colour, 0xRRGGBB. A pixel that stays as it is counts once for all its pages.
    Map<Integer, Long> frequencies() {
        return Map.copyOf(frequencies);
    }

    /// How many there are.
    int count() {
        return differences.size();
    }

    /// Adds a page.
    ///
    /// @param pixels row by row; from now on they belong to these pages
    void add(int[] pixels) throws IOException {
        tally(pixels);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(kept, fast, 1 << 16)) {
            ByteBuffer row = ByteBuffer.allocate(Integer.BYTES * width);
            for (int y = 0; y < height; y++) {
                row.clear();
                for (int x = 0, at = y * width; x < width; x++, at++) {
                    row.putInt(pixels[at] ^ last[at]);
                }
                out.write(row.array());
            }
        } finally {
            fast.end();
        }
        differences.add(kept.toByteArray());
        last = pixels;
    }

    private void tally(int[] pixels) {
        boolean first = differences.isEmpty();
        int colour = 0;
        long alike = 0;
        for (int at = 0; at < pixels.length; at++) {
            if (!first && pixels[at] == last[at]) {
                continue;
            }
            int rgb = pixels[at] & 0xFFFFFF;
            if (rgb != colour) {
                frequencies.merge(colour, alike, Long::sum);
                colour = rgb;
                alike = 0;
            }
            alike++;
        }
        frequencies.merge(colour, alike, Long::sum);
        frequencies.values().removeIf(pixelsOfIt -> pixelsOfIt == 0);
    }

    /// Turns `pixels`, those of the page before, into those of this one; before the first all are 0.
    void follow(int page, int[] pixels) throws IOException {
        try (DataInputStream in = new DataInputStream(
                new InflaterInputStream(new ByteArrayInputStream(differences.get(page))))) {
            ByteBuffer row = ByteBuffer.allocate(Integer.BYTES * width);
            for (int y = 0; y < height; y++) {
                in.readFully(row.array());
                row.clear();
                for (int x = 0, at = y * width; x < width; x++, at++) {
                    pixels[at] ^= row.getInt();
                }
            }
        }
    }
}

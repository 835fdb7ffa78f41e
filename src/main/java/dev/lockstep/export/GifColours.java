package dev.lockstep.export;

import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Palette;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;

/// The one table of colours that all images of a GIF share. The palette's colours that are drawn come first and stay as
/// they are, since they have a meaning; the places that are left go to the most frequent of all others, which are the
/// soft edges of letters and shapes. How far one is from those that were chosen counts as well: next to a colour that
/// is almost the same nobody would miss it.
final class GifColours {
    /// As many as a GIF can number, but for one number: that of pixels which stay as they are.
    static final int MOST = 255;

    private final int[] table;
    /// The numbers of colours that were looked for, whether in the table or near to one in it.
    private final Map<Integer, Integer> numbers = new HashMap<>();

    private GifColours(int[] table) {
        this.table = table;
        for (int number = 0; number < table.length; number++) {
            numbers.put(table[number], number);
        }
    }

    /// @param pixels how many pixels have a colour, 0xRRGGBB
    static GifColours of(Palette palette, Map<Integer, Long> pixels) {
        Set<Integer> chosen = new LinkedHashSet<>();
        for (ColourRole role : ColourRole.values()) {
            if (pixels.containsKey(palette.rgb(role))) {
                chosen.add(palette.rgb(role));
            }
        }
        // In a certain order, or the bytes could differ from run to run.
        List<Candidate> others = pixels.entrySet()
                .stream()
                .filter(entry -> !chosen.contains(entry.getKey()))
                .sorted(Entry.comparingByKey())
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
        for (int rgb : chosen) {
            others.forEach(other -> other.nowHas(rgb));
        }
        while (chosen.size() < MOST && !others.isEmpty()) {
            Candidate best = Collections.max(others, Comparator.comparingDouble(Candidate::missed));
            others.remove(best);
            chosen.add(best.rgb);
            others.forEach(other -> other.nowHas(best.rgb));
        }
        return new GifColours(chosen.stream().mapToInt(Integer::intValue).toArray());
    }

    /// The colours as 0xRRGGBB, by their numbers.
    int[] table() {
        return Arrays.copyOf(table, table.length);
    }

    /// The number of a colour, or of the one that looks most like it.
    int number(int rgb) {
        return numbers.computeIfAbsent(rgb, this::nearest);
    }

    private int nearest(int rgb) {
        int best = 0;
        for (int number = 1; number < table.length; number++) {
            if (apart(table[number], rgb) < apart(table[best], rgb)) {
                best = number;
            }
        }
        return best;
    }

    /// How different two colours look, as a square: green counts most, and red the more the redder both are.
    private static int apart(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        int reddish = ((one >> 16 & 0xFF) + (other >> 16 & 0xFF)) / 2;
        return (((512 + reddish) * red * red) >> 8) + 4 * green * green + (((767 - reddish) * blue * blue) >> 8);
    }

    /// A colour that is drawn and may get a place in the table.
    private static final class Candidate {
        private final int rgb;
        private final long pixels;
        /// From the colour in the table that looks most like it.
        private int apart = Integer.MAX_VALUE;

        Candidate(int rgb, long pixels) {
            this.rgb = rgb;
            this.pixels = pixels;
        }

        /// From now on the table has another colour.
        void nowHas(int other) {
            apart = Math.min(apart, GifColours.apart(rgb, other));
        }

        /// How wrong all pixels of this colour would look without it.
        double missed() {
            return (double) pixels * apart;
        }
    }
}

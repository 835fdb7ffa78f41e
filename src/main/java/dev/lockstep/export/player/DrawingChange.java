package dev.lockstep.export.player;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What makes the next drawing of one: elements go, change where they are, and come. Those that come later to the front
/// than others go there as those do that come anew.
///
/// @param gone ids of elements that are not there any more
/// @param changed elements with other shapes or another place, in the same order as before
/// @param placed elements that are new, or that others are in front of now, from behind to the front
record DrawingChange(List<String> gone, List<ElementLook> changed, List<Placed> placed) {

    /// An element that is put in front of another.
    ///
    /// @param behind the element right behind it; empty for the first
    record Placed(ElementLook look, String behind) {}

    /// @param before all elements, from behind to the front; empty before the first drawing
    static DrawingChange between(List<ElementLook> before, List<ElementLook> after) {
        Map<String, ElementLook> then = byId(before);
        Map<String, ElementLook> now = byId(after);
        List<String> gone = then.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        Set<String> kept = inOrder(List.copyOf(then.keySet()), List.copyOf(now.keySet()));
        List<ElementLook> changed = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        String behind = "";
        for (ElementLook look : now.values()) {
            if (!kept.contains(look.id())) {
                placed.add(new Placed(look, behind));
            } else if (!look.equals(then.get(look.id()))) {
                changed.add(look);
            }
            behind = look.id();
        }
        return new DrawingChange(gone, changed, placed);
    }

    private static Map<String, ElementLook> byId(List<ElementLook> looks) {
        Map<String, ElementLook> byId = new LinkedHashMap<>();
        for (ElementLook look : looks) {
            byId.put(look.id(), look);
        }
        return byId;
    }

    /// As many ids as can stay where they are: the longest increasing subsequence of their places, by patience sorting.
    private static Set<String> inOrder(List<String> before, List<String> after) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < before.size(); place++) {
            places.put(before.get(place), place);
        }
        List<String> common = after.stream().filter(places::containsKey).toList();
        int[] place = common.stream().mapToInt(id -> places.getOrDefault(id, 0)).toArray();
        int[] previous = new int[place.length];
        int[] ends = new int[place.length];
        int[] endPlaces = new int[place.length];
        int length = 0;
        for (int at = 0; at < place.length; at++) {
            int found = Arrays.binarySearch(endPlaces, 0, length, place[at]);
            int pile = found < 0 ? -found - 1 : found;
            previous[at] = pile == 0 ? -1 : ends[pile - 1];
            ends[pile] = at;
            endPlaces[pile] = place[at];
            length = Math.max(length, pile + 1);
        }
        if (length == 0) {
            return Collections.emptySet();
        }
        Set<String> kept = new HashSet<>();
        for (int at = ends[length - 1]; at >= 0; at = previous[at]) {
            kept.add(common.get(at));
        }
        return kept;
    }
}

package dev.lockstep.trace.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Names, ids, labels and lists that were read before, so that equal ones are one object: traces repeat them without
/// end, and snapshots keep them. Emptied when it has grown large. For one thread.
public final class InternPool {

    private static final int MOST = 2_048;

    private final Map<Shape, Map<String, Object>> texts = new HashMap<>();
    private final Map<List<Object>, List<Object>> lists = new HashMap<>();
    private int size;

    /// The value that `make` makes of `text`; one object for each text and shape.
    Object of(Shape shape, String text, Function<String, Object> make) {
        Map<String, Object> known = texts.computeIfAbsent(shape, _ -> new HashMap<>());
        Object found = known.get(text);
        if (found == null) {
            found = make.apply(text);
            grow();
            known.put(text, found);
        }
        return found;
    }

    List<Object> of(List<Object> list) {
        List<Object> found = lists.get(list);
        if (found == null) {
            grow();
            lists.put(list, list);
            return list;
        }
        return found;
    }

    private void grow() {
        if (++size > MOST) {
            texts.values().forEach(Map::clear);
            lists.clear();
            size = 1;
        }
    }
}

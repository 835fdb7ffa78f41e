package dev.lockstep.cli;

import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The one object that `--json` prints: maps, lists, texts, numbers and booleans, in the order in which they were put.
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Json() {}

    /// The object as text, with a line for each key.
    static String of(Map<String, ?> object) {
        return MAPPER.writeValueAsString(object);
    }
}

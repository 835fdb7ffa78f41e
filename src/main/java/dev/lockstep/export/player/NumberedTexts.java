package dev.lockstep.export.player;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Texts that occur again and again, each with a number by which it is referred to.
final class NumberedTexts {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /// The number of a text, counted from 0 by first mention.
    int number(String text) {
        return numbers.computeIfAbsent(text, first -> numbers.size());
    }

    /// All of them, by their numbers.
    List<String> all() {
        return List.copyOf(numbers.keySet());
    }
}

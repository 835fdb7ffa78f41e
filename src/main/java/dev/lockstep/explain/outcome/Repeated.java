package dev.lockstep.explain.outcome;

import java.util.ArrayList;
import java.util.List;

/// Texts of which equal neighbours are told once, with their number: `accepted ×2; joined`.
public final class Repeated {

    private Repeated() {}

    public static String told(List<String> texts, String between) {
        List<String> told = new ArrayList<>();
        for (int at = 0; at < texts.size();) {
            int next = at;
            while (next < texts.size() && texts.get(next).equals(texts.get(at))) {
                next++;
            }
            told.add(next - at == 1 ? texts.get(at) : texts.get(at) + " ×" + (next - at));
            at = next;
        }
        return String.join(between, told);
    }
}

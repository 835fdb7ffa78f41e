package dev.lockstep.export.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page as a browser takes it apart.
record PlayerPage(String text) {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([\\w-]+)");

    /// An element of a drawing as the page's data have it.
    record Shown(String id, JsonNode shapes, double x, double y) {}

    List<String> scripts() {
        return inside("<script>", "</script>");
    }

    List<String> styles() {
        return inside("<style>", "</style>");
    }

    JsonNode data() {
        List<String> data = inside("<script type=\"application/json\" id=\"data\">", "</script>");
        assertThat(data).hasSize(1);
        return JsonMapper.shared().readTree(data.getFirst());
    }

    private List<String> inside(String begin, String end) {
        List<String> found = new ArrayList<>();
        for (int at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at + 1)) {
            found.add(text.substring(at + begin.length(), text.indexOf(end, at)));
        }
        return found;
    }

    /// The page without what is inside its script and style.
    String markup() {
        return text.replaceAll("(?s)(<script[^>]*>).*?(</script>)", "$1$2")
                .replaceAll("(?s)(<style>).*?(</style>)", "$1$2");
    }

    /// The tags with the names of their attributes.
    List<String> tags() {
        return TAG.matcher(markup()).results().map(MatchResult::group).map(PlayerPage::names).toList();
    }

    private static String names(String tag) {
        String name = tag.replaceAll("(?s)[\\s>].*", "");
        return name + ATTRIBUTE.matcher(tag.replaceAll("\"[^\"]*\"", "")).results().map(found -> " " + found.group(1))
                .reduce("", String::concat);
    }

    /// The drawings that come about when the differences are applied one after the other.
    List<List<Shown>> drawings(int run, String language) {
        JsonNode data = data();
        List<String> order = new ArrayList<>();
        Map<String, Shown> looks = new HashMap<>();
        List<List<Shown>> drawings = new ArrayList<>();
        for (JsonNode number : data.get("runs").get(run).get("by").get(language).get("steps")) {
            JsonNode step = data.get("changes").get(number.get(2).asInt());
            for (JsonNode gone : step.get(0)) {
                order.remove(id(data, gone));
                looks.remove(id(data, gone));
            }
            for (int at = 0; at < step.get(1).size(); at += 4) {
                Shown look = look(data, step.get(1), at);
                assertThat(looks).containsKey(look.id());
                looks.put(look.id(), look);
            }
            for (int at = 0; at < step.get(2).size(); at += 5) {
                Shown look = look(data, step.get(2), at);
                order.remove(look.id());
                int behind = step.get(2).get(at + 4).asInt();
                order.add(behind < 0 ? 0 : order.indexOf(data.get("ids").get(behind).asString()) + 1, look.id());
                looks.put(look.id(), look);
            }
            drawings.add(order.stream().map(looks::get).toList());
        }
        return drawings;
    }

    private static String id(JsonNode data, JsonNode number) {
        return data.get("ids").get(number.asInt()).asString();
    }

    private static Shown look(JsonNode data, JsonNode numbers, int at) {
        return new Shown(
                id(data, numbers.get(at)), data.get("shapes").get(numbers.get(at + 1).asInt()),
                numbers.get(at + 2).asDouble(), numbers.get(at + 3).asDouble());
    }
}

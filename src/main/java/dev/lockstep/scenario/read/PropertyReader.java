package dev.lockstep.scenario.read;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.program.property.Property;
import dev.lockstep.scenario.program.property.Quantity;
import dev.lockstep.scenario.program.term.BooleanTerm;
import dev.lockstep.scenario.yaml.AuthorSections;
import dev.lockstep.scenario.yaml.Node;
import dev.lockstep.scenario.yaml.Place;
import dev.lockstep.scenario.yaml.SourceText;
import dev.lockstep.scenario.yaml.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a property: `always`, `never`, `sometimes` or `in the end`, and a condition over quantities.
public final class PropertyReader {

    public static final List<String> KINDS = Arrays.stream(Property.Kind.values()).map(Property.Kind::word).toList();

    private static final LocalText PROPERTY_FORMS = LocalText.of(
            "\"always: …\", \"never: …\", \"sometimes: …\" or \"in the end: …\"",
            "\"always: …\", \"never: …\", \"sometimes: …\" oder \"in the end: …\"");

    private static final LocalText A_CONDITION = LocalText
            .of("a condition, such as x <= 1", "eine Bedingung, etwa x <= 1");

    private PropertyReader() {}

    static List<Property> read(SourceText source, ProgramScope programScope, Node node) throws BadScenario {
        List<Property> properties = new ArrayList<>();
        for (Node item : AuthorSections.listed(source, node, "properties", ProgramLimits.PROPERTIES)) {
            properties.add(property(source, programScope, item));
        }
        return properties;
    }

    private static Property property(SourceText source, ProgramScope programScope, Node item) throws BadScenario {
        if (!(item instanceof Node.Section section) || section.values().size() != 1) {
            throw source.bad(
                    item.place(), LocalText.of("%s as a property", "%s als Eigenschaft", item.found()), PROPERTY_FORMS);
        }
        Map.Entry<String, Node> only = section.values().entrySet().iterator().next();
        Place place = section.keys().getOrDefault(only.getKey(), section.place());
        int kind = KINDS.indexOf(only.getKey());
        if (kind < 0) {
            throw source.bad(
                    place,
                    LocalText.of("unknown property %s", "unbekannte Eigenschaft %s", Words.quoted(only.getKey())),
                    PROPERTY_FORMS, only.getKey(), KINDS);
        }
        return condition(source, programScope, List.of(Property.Kind.values()).get(kind), only.getValue());
    }

    /// A property of this kind with the condition in `node`.
    static Property condition(SourceText source, ProgramScope programScope, Property.Kind kind, Node node)
            throws BadScenario {
        Phrase phrase = Phrase.of(source, node, A_CONDITION);
        Map<String, Quantity> quantities = new LinkedHashMap<>();
        BooleanTerm condition = new TermReader(phrase, terms -> {
            Quantity quantity = QuantityForm.read(terms, programScope);
            quantities.putIfAbsent(quantity.name(), quantity);
            return quantity.name();
        })
                .condition();
        if (quantities.isEmpty()) {
            throw phrase.bad(
                    0, Words.cited(phrase.text()),
                    LocalText.of(
                            "a condition about something that changes", "eine Bedingung über etwas, das sich ändert"));
        }
        return new Property(
                kind, kind.word() + ": " + phrase.text(), condition, List.copyOf(quantities.values()));
    }
}

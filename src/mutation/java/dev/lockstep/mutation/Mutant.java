package dev.lockstep.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// One changed place and what became of it.
///
/// @param key how it is named in the list of equivalents: class and method without packages, the mutator, the changed
///     line as it stands in the source, and which one it is where there are several such. Unlike a line's number it
///     stays the same while other lines come and go: `Barrier.await ConditionalsBoundary | if (index > 0) { (2)`
/// @param status as PIT calls it: `KILLED`, `SURVIVED`, `NO_COVERAGE`, `TIMED_OUT` …
record Mutant(String owner, String key, int line, String change, String status) {

    /// Reads what PIT has written.
    static List<Mutant> read(Path report, Path sources)
            throws IOException, SAXException, ParserConfigurationException {
        NodeList all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("mutation");
        ArrayList<Mutant> mutants = new ArrayList<Mutant>();
        HashMap<String, Integer> alike = new HashMap<String, Integer>();
        for (int i = 0; i < all.getLength(); i++) {
            mutants.add(of((Element) all.item(i), sources, alike));
        }
        return mutants;
    }

    boolean lives() {
        return status.equals("SURVIVED") || status.equals("NO_COVERAGE");
    }

    private static Mutant of(Element element, Path sources, Map<String, Integer> alike) throws IOException {
        String name = text(element, "mutatedClass");
        String mutator = text(element, "mutator").replaceAll(".*\\.", "").replaceAll("Mutator", "");
        String folder = name.substring(0, name.lastIndexOf('.')).replace('.', '/');
        int number = Integer.parseInt(text(element, "lineNumber"));
        List<String> lines = Files.readAllLines(sources.resolve(folder).resolve(text(element, "sourceFile")));
        String owner = name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
        String key = owner + "." + text(element, "mutatedMethod") + " " + mutator + " | "
                + lines.get(Math.max(0, number - 1)).strip();
        int which = alike.merge(key, 1, Integer::sum);
        return new Mutant(
                owner,
                which == 1 ? key : key + " (" + which + ")",
                number,
                text(element, "description"),
                element.getAttribute("status"));
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }
}

package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryStylesheetsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    @TempDir
    private Path packed;

    @ParameterizedTest
    @ValueSource(strings = {"lockstep", "light", "dark"})
    void whatIsPackedHasEveryRuleOfTheStylesheet(String name) throws IOException {
        String place = "dev/lockstep/view/window/" + name;
        BinaryStylesheets.write(RESOURCES, packed);

        Stylesheet binary = Stylesheet.loadBinary(packed.resolve(place + ".bss").toUri().toURL());
        Stylesheet parsed = new CssParser().parse(RESOURCES.resolve(place + ".css").toUri().toURL());
        assertThat(rules(binary)).isNotEmpty().isEqualTo(rules(parsed));
    }

    private static List<String> rules(Stylesheet sheet) {
        return sheet.getRules().stream().map(rule -> rule.getSelectors() + " " + rule.getDeclarations()).toList();
    }
}

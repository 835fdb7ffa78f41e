package dev.lockstep.view.code;

import dev.lockstep.session.frame.ErrorLine;
import dev.lockstep.diagram.code.ColouredSource;
import dev.lockstep.diagram.code.ConcealedScript;
import dev.lockstep.view.frame.Background;
import dev.lockstep.view.labels.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sources that can be shown. Reads and colours each once, in the background. For the JavaFX thread.
final class SourceStore {
    private static final String ROOT = "source/";

    private final Executor screen;
    private final Runnable arrived;
    private final Map<String, ColouredSource> texts = new HashMap<>();
    private final Map<String, Listing> listings = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private List<String> files = List.of();
    private @Nullable String script;
    private ColouredSource scriptText = ColouredSource.script("");
    /// The script as it is shown while a question is open; null until that is wanted.
    private @Nullable ColouredSource concealed;
    private final Labels.Watch language = new Labels.Watch();
    private boolean conceals;

    /// @param screen runs a task on the JavaFX thread, soon
    /// @param arrived is called when another file has been read
    SourceStore(Executor screen, Runnable arrived) {
        this.screen = screen;
        this.arrived = arrived;
        read(SourceStore::packed, found -> files = found);
    }

    /// The paths of all sources that are packed into the program, in order; empty until that is known.
    List<String> files() {
        return files;
    }

    /// Stores the text of the scenario's file.
    ///
    /// @param conceals whether what it says about itself must not be read
    void script(String text, boolean conceals) {
        this.conceals = conceals;
        if (!text.equals(script)) {
            script = text;
            read(() -> ColouredSource.script(text), made -> {
                if (text.equals(script)) {
                    scriptText = made;
                    concealed = null;
                }
            });
        }
    }

    /// The text of `file`; null until it has been read.
    @Nullable ColouredSource text(String file) {
        if (file.equals(ColouredSource.SCRIPT)) {
            return conceals ? concealed() : scriptText;
        }
        if (asked.add(file)) {
            read(() -> ColouredSource.java(file, source(file)), made -> texts.put(file, made));
        }
        return texts.get(file);
    }

    private ColouredSource concealed() {
        ColouredSource made = concealed;
        if (made == null || language.isRenewed()) {
            made = ConcealedScript.of(scriptText, Labels.text("scriptConcealed"));
            concealed = made;
        }
        return made;
    }

    /// The listing at `path`; null until it has been read.
    @Nullable Listing listing(String path) {
        if (asked.add(Listing.FOLDER + path)) {
            read(() -> Listing.read(path, SourceStore::resource), made -> listings.put(path, made));
        }
        return listings.get(path);
    }

    private <T> void read(Supplier<T> reading, Consumer<T> done) {
        Background.start("lockstep-source", screen, reading, () -> {}, made -> {
            done.accept(made);
            arrived.run();
        });
    }

    private static String source(String file) {
        return resource(ROOT + file);
    }

    /// The text of a packed file; one line that says why where it cannot be read.
    static String resource(String file) {
        try (InputStream packed = SourceStore.class.getResourceAsStream("/" + file)) {
            return packed == null
                    ? Labels.text("notPacked", file)
                    : new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return Labels.text("unreadable", file, ErrorLine.of(unreadable));
        }
    }

    /// Only a module can be asked what is in it; without one, files are known once a thread stands in them.
    private static List<String> packed() {
        Module module = SourceStore.class.getModule();
        if (!module.isNamed()) {
            return List.of();
        }
        Optional<ResolvedModule> own = Objects.requireNonNull(module.getLayer()).configuration()
                .findModule(module.getName());
        try (ModuleReader reader = own.orElseThrow().reference().open();
                Stream<String> all = reader.list()) {
            return all.filter(
                    name -> name.startsWith(ROOT) && name.endsWith(".java") && !name.endsWith("package-info.java"))
                    .map(name -> name.substring(ROOT.length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}

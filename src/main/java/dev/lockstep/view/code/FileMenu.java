package dev.lockstep.view.code;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.MenuItem;

/// The menu of files: those in which threads stand, with their names; the script; the rest of the engine.
final class FileMenu {
    private static final String ENGINES = "dev/lockstep/engine/";

    private FileMenu() {}

    /// @param packed the paths of all sources there are
    /// @param chosen is told the file of the item that was chosen
    static List<MenuItem> items(Snapshot snapshot, List<String> packed, Consumer<String> chosen) {
        Map<String, Set<ThreadId>> standing = Stands.files(snapshot);
        List<MenuItem> items = new ArrayList<>();
        section(items, "Where threads stand", standing.keySet().stream().filter(file -> !isScript(file)).toList(), standing, chosen);
        section(items, "The scenario", List.of(ColouredSource.SCRIPT), standing, chosen);
        Set<String> folders = folders(snapshot, standing.keySet());
        List<String> others = packed.stream()
                .filter(file -> folders.contains(folder(file)) && !standing.containsKey(file))
                .toList();
        section(items, "Other files of the engine", others, standing, chosen);
        return items;
    }

    private static void section(
            List<MenuItem> items,
            String heading,
            List<String> files,
            Map<String, Set<ThreadId>> standing,
            Consumer<String> chosen) {
        if (files.isEmpty()) {
            return;
        }
        MenuItem title = new MenuItem(heading);
        title.setMnemonicParsing(false);
        title.setDisable(true);
        items.add(title);
        for (String file : files) {
            String threads = standing.getOrDefault(file, Set.of()).stream()
                    .map(ThreadId::name)
                    .collect(Collectors.joining(" "));
            MenuItem item = new MenuItem(ColouredSource.shortName(file) + (threads.isEmpty() ? "" : "   " + threads));
            item.setMnemonicParsing(false);
            item.setOnAction(pressed -> chosen.accept(file));
            items.add(item);
        }
    }

    /// The folders of the engines that run, and of whatever else threads stand in.
    private static Set<String> folders(Snapshot snapshot, Set<String> standing) {
        Set<String> folders = new TreeSet<>();
        standing.stream().filter(file -> !isScript(file)).map(FileMenu::folder).forEach(folders::add);
        if (!snapshot.pools().isEmpty()) {
            folders.add(ENGINES + "pool");
        }
        if (!snapshot.caches().isEmpty()) {
            folders.add(ENGINES + "cache");
        }
        if (!snapshot.barriers().isEmpty()) {
            folders.add(ENGINES + "barrier");
        }
        return folders;
    }

    private static boolean isScript(String file) {
        return file.equals(ColouredSource.SCRIPT);
    }

    private static String folder(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }
}

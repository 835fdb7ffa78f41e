package dev.lockstep.view.window;

import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/// The tabs at the right in each mode: source lines and variables are known only of a stepped run. Each mode keeps the
/// tab that was selected last.
final class SideTabs implements FramePane {
    private static final Set<String> STEP_ONLY = Set.of("codeTab", "objectsTab", "propertiesTab");
    private static final Set<String> LIVE_ONLY = Set.of("parametersTab");

    private final Map<WatchMode, Tab> looked = new EnumMap<>(WatchMode.class);
    private @Nullable TabPane pane;
    private List<Tab> all = List.of();
    private WatchMode mode = WatchMode.LIVE;

    /// Takes the tabs of `side`, and shows those of a live run.
    void appearIn(TabPane side) {
        pane = side;
        all = List.copyOf(side.getTabs());
        all.stream().filter(tab -> tab.getId().equals("parametersTab")).forEach(tab -> looked.put(WatchMode.LIVE, tab));
        offer(side);
    }

    /// The tab of this id.
    Tab tab(String id) {
        return all.stream().filter(tab -> tab.getId().equals(id)).findFirst().orElseThrow();
    }

    @Override
    public void show(DrawnFrame shown) {
        WatchMode now = modeOf(shown.frame());
        if (now != mode && pane != null) {
            looked.put(mode, pane.getSelectionModel().getSelectedItem());
            mode = now;
            offer(pane);
        }
    }

    private void offer(TabPane side) {
        List<Tab> offered = all.stream()
                .filter(tab -> !(mode == WatchMode.STEP ? LIVE_ONLY : STEP_ONLY).contains(tab.getId()))
                .toList();
        side.getTabs().setAll(offered);
        side.getSelectionModel().select(looked.getOrDefault(mode, offered.getFirst()));
    }

    private static WatchMode modeOf(Frame frame) {
        return switch (frame) {
            case LiveFrame _ -> WatchMode.LIVE;
            case StepFrame _, ExploreFrame _ -> WatchMode.STEP;
        };
    }
}

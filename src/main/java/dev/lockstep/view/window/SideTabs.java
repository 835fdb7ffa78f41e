package dev.lockstep.view.window;

import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.labels.Glossary;
import dev.lockstep.view.settings.PaneLayout;
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

    private final PaneLayout layout;
    private final Map<WatchMode, Tab> looked = new EnumMap<>(WatchMode.class);
    private @Nullable TabPane pane;
    private List<Tab> all = List.of();
    private WatchMode mode = WatchMode.LIVE;

    /// @param layout the tabs that were selected last
    SideTabs(PaneLayout layout) {
        this.layout = layout;
    }

    /// The id of the tab that is selected in this mode; empty before the first time.
    String selected(WatchMode asked) {
        Tab tab = asked == mode && pane != null ? pane.getSelectionModel().getSelectedItem() : looked.get(asked);
        return tab == null ? "" : tab.getId();
    }

    private void remember(WatchMode of, String id) {
        all.stream().filter(tab -> tab.getId().equals(id)).forEach(tab -> looked.put(of, tab));
    }

    /// Takes the tabs of `side`, and shows those of a live run.
    void appearIn(TabPane side) {
        pane = side;
        all = List.copyOf(side.getTabs());
        tab("waitsTab").setTooltip(Glossary.tip("waitsFor"));
        tab("propertiesTab").setTooltip(Glossary.tip("property"));
        remember(WatchMode.LIVE, "parametersTab");
        remember(WatchMode.LIVE, layout.liveTab());
        remember(WatchMode.STEP, layout.stepTab());
        offer(side);
    }

    /// Selects the tab of this id in a stepped run, now or when one is shown.
    void prefer(String id) {
        remember(WatchMode.STEP, id);
        TabPane side = pane;
        if (side != null && mode == WatchMode.STEP) {
            side.getSelectionModel().select(tab(id));
        }
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
        Tab last = looked.getOrDefault(mode, offered.getFirst());
        side.getSelectionModel().select(offered.contains(last) ? last : offered.getFirst());
    }

    private static WatchMode modeOf(Frame frame) {
        return switch (frame) {
            case LiveFrame _ -> WatchMode.LIVE;
            case StepFrame _, ExploreFrame _ -> WatchMode.STEP;
        };
    }
}

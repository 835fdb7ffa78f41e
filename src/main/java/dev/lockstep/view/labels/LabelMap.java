package dev.lockstep.view.labels;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// The labels as a map that FXML binds to. It tells those that listen of every text they have asked for, once another
/// language is spoken. For the JavaFX thread.
final class LabelMap extends AbstractMap<String, String> implements ObservableMap<String, String> {
    private final List<MapChangeListener<? super String, ? super String>> listeners = new ArrayList<>();
    private final List<InvalidationListener> invalidations = new ArrayList<>();
    private final Map<String, String> asked = new HashMap<>();
    /// Kept here, since the labels keep no window and its map alive.
    private final InvalidationListener renewal = _ -> renew();

    LabelMap(Observable renewals) {
        renewals.addListener(new WeakInvalidationListener(renewal));
    }

    @Override
    public String get(Object key) {
        return asked.computeIfAbsent(String.valueOf(key), Labels::text);
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String name && Labels.bundle().containsKey(name);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        ResourceBundle all = Labels.bundle();
        return all.keySet().stream().map(key -> Map.entry(key, all.getString(key))).collect(Collectors.toSet());
    }

    private void renew() {
        Map<String, String> before = Map.copyOf(asked);
        asked.clear();
        before.forEach((key, old) -> {
            Renewed change = new Renewed(this, key, old);
            List.copyOf(listeners).forEach(each -> each.onChanged(change));
        });
        List.copyOf(invalidations).forEach(each -> each.invalidated(this));
    }

    @Override
    public void addListener(MapChangeListener<? super String, ? super String> listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(MapChangeListener<? super String, ? super String> listener) {
        listeners.remove(listener);
    }

    @Override
    public void addListener(InvalidationListener listener) {
        invalidations.add(listener);
    }

    @Override
    public void removeListener(InvalidationListener listener) {
        invalidations.remove(listener);
    }

    /// The text of a key is another now.
    private static final class Renewed extends MapChangeListener.Change<String, String> {
        private final String key;
        private final String old;

        Renewed(ObservableMap<String, String> map, String key, String old) {
            super(map);
            this.key = key;
            this.old = old;
        }

        @Override
        public boolean wasAdded() {
            return true;
        }

        @Override
        public boolean wasRemoved() {
            return true;
        }

        @Override
        public String getKey() {
            return key;
        }

        @Override
        public @Nullable String getValueAdded() {
            return getMap().get(key);
        }

        @Override
        public String getValueRemoved() {
            return old;
        }
    }
}

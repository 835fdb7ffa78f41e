package dev.lockstep.view.labels;

import dev.lockstep.explain.Spoken;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ObservableMap;

/// The texts of the window by their keys, in the language of the process.
///
/// What is said anew with every frame asks for its text each time. What is made once is bound, in Java to [#live], in
/// FXML to an entry of [#map], and says the text of another language as soon as [#renew] is called.
public final class Labels {
    private static final Bundles BUNDLES = new Bundles("labels");
    private static final ReadOnlyIntegerWrapper RENEWALS = new ReadOnlyIntegerWrapper();

    private Labels() {}

    /// The text of this key. For any thread.
    ///
    /// @throws java.util.MissingResourceException if there is none
    public static String text(String key) {
        return bundle().getString(key);
    }

    /// The text of this key with these values in their places. For any thread.
    ///
    /// @param values numbers that are shown as text, since they are written alike in every language
    public static String text(String key, Object... values) {
        return new MessageFormat(text(key), Locale.ROOT).format(values);
    }

    /// The name of a constant.
    public static String of(Enum<?> constant) {
        return text(key(constant));
    }

    static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    /// The text of this key from now on, in whatever language. For the JavaFX thread.
    public static StringBinding live(String key) {
        return live(() -> text(key));
    }

    /// The name of a constant from now on, in whatever language. For the JavaFX thread.
    public static StringBinding live(Enum<?> constant) {
        return live(() -> of(constant));
    }

    /// A text that is made of others from now on, anew whenever one of `causes` changes. For the JavaFX thread.
    public static StringBinding live(Supplier<String> text, Observable... causes) {
        Observable[] all = new Observable[causes.length + 1];
        all[0] = RENEWALS;
        System.arraycopy(causes, 0, all, 1, causes.length);
        return Bindings.createStringBinding(text::get, all);
    }

    /// The texts for one file of FXML, which binds to them as in `text="${labels.freeze}"`. It keeps nothing of a
    /// window alive. For the JavaFX thread.
    public static ObservableMap<String, String> map() {
        return new LabelMap(RENEWALS);
    }

    /// Changes whenever another language was chosen: what depends on it is said anew. For the JavaFX thread.
    public static ReadOnlyIntegerProperty renewals() {
        return RENEWALS.getReadOnlyProperty();
    }

    /// Has everything that is bound say its text in the language that the process speaks now. For the JavaFX thread.
    public static void renew() {
        RENEWALS.set(RENEWALS.get() + 1);
    }

    static ResourceBundle bundle() {
        return BUNDLES.of(Spoken.language());
    }

    /// Tells whether another language was chosen since it was last asked: for what is kept as long as a frame says the
    /// same. For the JavaFX thread.
    public static final class Watch {
        private int seen = RENEWALS.get();

        public boolean isRenewed() {
            int now = RENEWALS.get();
            boolean isNew = now != seen;
            seen = now;
            return isNew;
        }
    }
}

package dev.lockstep.view.frame;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/// The tooltip of a control that has none of its own while it is disabled: it hangs on what is around the control, and
/// then says why it is. For the JavaFX thread.
public final class DisabledHint {
    private final Node around;
    private final Supplier<String> usual;
    private final Tooltip tip = new Tooltip();

    /// @param around of which the control is a part, and which is never disabled
    /// @param usual what is said while the control can be used; empty for nothing. Asked each time, since another
    ///     language may be spoken
    public DisabledHint(Node around, Supplier<String> usual) {
        this.around = around;
        this.usual = usual;
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        hang(usual.get());
    }

    /// Disables the control, or enables it.
    ///
    /// @param why it cannot be used; empty where it can
    public void say(String why, Node control) {
        String text = why.isEmpty() ? usual.get() : why;
        control.setDisable(!why.isEmpty());
        if (!text.equals(tip.getText())) {
            hang(text);
            control.setAccessibleHelp(text);
        }
    }

    private void hang(String text) {
        tip.setText(text);
        // An empty one would be seen as a small grey bar.
        if (text.isEmpty()) {
            Tooltip.uninstall(around, tip);
        } else {
            Tooltip.install(around, tip);
        }
    }
}

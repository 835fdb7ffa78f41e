package dev.lockstep.view.stage;

import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import dev.lockstep.view.step.Steering;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// The answer of a token to a click: an enabled thread takes its step, and one with several choices asks which; any
/// other says why it waits.
public record TokenAsked(Steering steering, WhyPopOver why) implements BiConsumer<Node, Token> {

    @Override
    public void accept(Node at, Token token) {
        List<EnabledChoice> options = steering.optionsOf(token.thread());
        switch (options.size()) {
            case 0 -> why.open(at, token);
            case 1 -> steering.choose(options.getFirst());
            default -> menu(options).show(at, Side.BOTTOM, 0, 0);
        }
    }

    private ContextMenu menu(List<EnabledChoice> options) {
        ContextMenu menu = new ContextMenu();
        for (EnabledChoice option : options) {
            MenuItem item = new MenuItem(option.thread().name() + " · " + option.label());
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> steering.choose(option));
            menu.getItems().add(item);
        }
        return menu;
    }
}

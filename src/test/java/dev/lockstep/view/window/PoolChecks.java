package dev.lockstep.view.window;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.TaskChip;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.OperationKind;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.Truth;
import dev.lockstep.session.step.Truth.Next;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// Compares a pool's queue, its workers and its counts with each other and with what its threads do.
///
/// @param elements what is drawn, by id
/// @param violation told the row and what is wrong
record PoolChecks(
        Map<String, Element> elements,
        StepFrame frame,
        Truth truth,
        BiConsumer<String, String> violation) {

    static final String ROW = "queue, workers, counts";

    private static final Pattern WORKER = Pattern.compile("W\\d+");
    private static final String CARD = "card:worker:";

    /// Workers have names of their own in every program.
    static boolean isWorker(ThreadId thread) {
        return WORKER.matcher(thread.name()).matches();
    }

    /// Compares all of it.
    ///
    /// @return how many statements were compared
    int look() {
        if (frame.snapshot().pools().isEmpty()) {
            return 0;
        }
        long queued = elements.get("card:queue") instanceof Card queue ? chipsIn(queue.box()) : 0;
        long running = elements.values().stream()
                .filter(element -> element instanceof Card && element.id().startsWith(CARD))
                .mapToLong(card -> chipsIn(card.box()))
                .sum();
        String heading = text("queue");
        if (!heading.startsWith("QUEUE · " + queued + " ")) {
            wrong("the queue shows " + queued + " tasks, and says \"" + heading + '"');
        }
        boolean shut = frame.snapshot().pools().values().iterator().next().phase() != PoolEvent.Phase.OPEN;
        if (shut != elements.containsKey("note:shut") || shut != elements.containsKey("arrow:shut")) {
            wrong("the pool is " + (shut ? "" : "not ") + "shut down, and the stage says otherwise");
        }
        figure("queued", queued);
        figure("running", running);
        return 4 + workers();
    }

    private String text(String id) {
        return elements.get(id) instanceof Label label ? label.line().full() : "";
    }

    private void wrong(String what) {
        violation.accept(ROW, what);
    }

    private void figure(String id, long drawn) {
        frame.figures().stream().filter(figure -> figure.id().equals(id)).forEach(figure -> {
            if (figure.value() != drawn) {
                wrong(drawn + " are drawn as " + id + ", and the figure says " + figure.text());
            }
        });
    }

    private long chipsIn(Box card) {
        return elements.values().stream()
                .filter(element -> element instanceof TaskChip && card.contains(element.box()))
                .count();
    }

    /// A worker has its place from its first step on until it ends; one that an error ended keeps it. Whoever waits for
    /// a task runs none.
    private int workers() {
        Set<String> right = new TreeSet<>();
        truth.alive().keySet().stream().filter(PoolChecks::isWorker).forEach(worker -> right.add(CARD + worker));
        truth.parts().died().stream().filter(PoolChecks::isWorker).forEach(worker -> right.add(CARD + worker));
        Set<String> drawn = new TreeSet<>();
        elements.keySet().stream().filter(id -> id.startsWith(CARD)).forEach(drawn::add);
        if (!drawn.equals(right)) {
            wrong("the workers " + drawn + " are drawn, and these have a place: " + right);
        }
        elements.forEach((id, element) -> {
            if (element instanceof Card card && id.startsWith(CARD)) {
                worker(new ThreadId(id.substring(CARD.length())), card.box());
            }
        });
        return 1 + drawn.size();
    }

    private void worker(ThreadId worker, Box card) {
        Next next = truth.alive().get(worker);
        String says = text("worker:" + worker + ":state");
        boolean dead = next == null && truth.parts().died().contains(worker);
        boolean inside = elements.values().stream().anyMatch(
                element -> element instanceof Token token
                        && token.thread().equals(worker)
                        && card.contains(token.disc())
                        && (token.sign() == SignStyle.FAILED) == dead);
        if (!inside) {
            wrong(worker + " does not stand in its place" + (dead ? ", drawn failed" : "") + ": " + says);
        }
        if (truth.parts().died().contains(worker) && says.contains("lives on")) {
            wrong(worker + " dies of an error, and is drawn \"" + says + '"');
        }
        boolean waits = next != null
                && next.kind() == OperationKind.LEAVE
                && next.object() instanceof ConditionId condition
                && condition.lock().role().equals("queue");
        if (waits && chipsIn(card) > 0) {
            wrong(worker + " waits for a task, and is drawn with one");
        }
    }
}

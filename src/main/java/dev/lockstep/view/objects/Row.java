package dev.lockstep.view.objects;

import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.view.labels.Labels;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A row of the list of objects.
sealed interface Row {

    /// The row for a screen reader.
    String sentence();

    /// The heading of the objects of one kind.
    record Heading(String title) implements Row {
        @Override
        public String sentence() {
            return title;
        }
    }

    /// An object in its present state.
    ///
    /// @param id tells it from all others
    /// @param value its value as text; empty where it has a holder instead
    /// @param holder the thread that holds it or works on it, or null
    /// @param note the cause of this state, and since when; may be empty
    /// @param waiting the threads that wait at it, by place
    /// @param changed whether the last step changed it
    record Thing(
            String id,
            String name,
            String value,
            @Nullable Who holder,
            String note,
            List<Queue> waiting,
            boolean changed)
            implements
                Row {

        public Thing {
            waiting = List.copyOf(waiting);
        }

        Thing changed(boolean now) {
            return new Thing(id, name, value, holder, note, waiting, now);
        }

        @Override
        public String sentence() {
            StringBuilder said = new StringBuilder(name);
            if (!value.isEmpty()) {
                said.append(": ").append(value);
            }
            if (holder != null) {
                said.append(", ").append(Labels.text("heldBy", holder.thread().name()));
            }
            if (!note.isEmpty()) {
                said.append(", ").append(note);
            }
            for (Queue queue : waiting) {
                said.append(", ").append(queue.place()).append(": ");
                said.append(queue.threads().stream().map(who -> who.thread().name()).collect(Collectors.joining(" ")));
            }
            return changed ? said + ", " + Labels.text("changedLast") : said.toString();
        }
    }

    /// Threads that wait at one place of an object.
    ///
    /// @param place the place, such as `in line`
    record Queue(String place, List<Who> threads) {
        public Queue {
            threads = List.copyOf(threads);
        }
    }

    /// A thread and its state.
    record Who(ThreadId thread, ThreadSign sign) {}
}

package dev.lockstep.event;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The operation of one step, and its object.
///
/// Its text is for reports and files, and is what a replay compares; the window has words of its own for it.
public sealed interface StepOperation {

    /// No operation, or an unknown one: before the first step, and in every live run.
    StepOperation NONE = new Other("");

    /// Its text, such as `take lock cache.key[user:7]`.
    String text();

    /// Parses `text`; a text that no runtime writes is kept as [Other].
    static StepOperation of(String text) {
        return StepOperationText.read(text);
    }

    /// An operation on a thread, which may be the one that does it.
    record OfThread(ThreadVerb verb, ThreadId thread) implements StepOperation {
        @Override
        public String text() {
            return verb.text() + " " + thread;
        }
    }

    enum ThreadVerb implements Written {
        START("start"),
        JOIN("join"),
        INTERRUPT("interrupt"),
        /// The thread reads and clears its interrupt flag.
        TEST_INTERRUPT("look for an interrupt of"),
        /// The thread reads an interrupt flag.
        SEE_INTERRUPT("see the interrupt flag of"),
        /// The thread looks whether another has ended.
        TEST_END("look for the end of"),
        END("end");

        private final String text;

        ThreadVerb(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /// An operation on a lock.
    record OfLock(LockVerb verb, LockId lock) implements StepOperation {
        @Override
        public String text() {
            return verb.text() + " " + lock;
        }
    }

    enum LockVerb implements Written {
        /// Coming to the lock, and queueing for it.
        REQUEST("ask for lock"),
        ACQUIRE("take lock"),
        /// Taking the lock again after a wait on one of its conditions.
        REACQUIRE("take lock again"),
        RELEASE("release lock");

        private final String text;

        LockVerb(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /// An operation on a condition.
    record OfCondition(ConditionVerb verb, ConditionId condition) implements StepOperation {
        @Override
        public String text() {
            return verb.text() + " " + condition;
        }
    }

    enum ConditionVerb implements Written {
        /// Giving the lock back and beginning to wait.
        AWAIT("wait on"),
        /// Leaving the condition without having been signalled.
        LEAVE("stop waiting on"),
        SIGNAL("signal"),
        SIGNAL_ALL("signal all on");

        private final String text;

        ConditionVerb(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /// An operation on a semaphore.
    record OfSemaphore(SemaphoreVerb verb, String semaphore) implements StepOperation {
        @Override
        public String text() {
            return verb.text() + " " + semaphore;
        }
    }

    enum SemaphoreVerb implements Written {
        ACQUIRE("take a permit of"),
        RELEASE("release a permit of");

        private final String text;

        SemaphoreVerb(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /// An operation on a variable, a map or one of its keys.
    ///
    /// @param name of the variable or the map
    /// @param key text of the key; null where it is done to the whole
    /// @param value text of what is written; null where nothing is
    record OfVariable(VariableVerb verb, String name, @Nullable String key, @Nullable String value)
            implements
                StepOperation {
        @Override
        public String text() {
            String what = verb.text() + " " + name + (key == null ? "" : "[" + key + "]");
            return value == null ? what : what + StepOperationText.BECOMES + value;
        }
    }

    enum VariableVerb implements Written {
        READ("read"),
        WRITE("write"),
        COMPARE_AND_SET("compare and set"),
        UPDATE("update"),
        PUT("put"),
        REMOVE("remove"),
        COUNT("count"),
        CLEAR("clear"),
        LIST("list");

        private final String text;

        VariableVerb(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /// Sleeping.
    record Sleep(long nanos) implements StepOperation {
        @Override
        public String text() {
            return StepOperationText.SLEEP
                    + Duration.ofNanos(nanos).toString().substring(2).toLowerCase(Locale.ROOT);
        }
    }

    /// Waiting until a predicate over shared values holds.
    record WaitUntil(String predicate) implements StepOperation {
        @Override
        public String text() {
            return StepOperationText.UNTIL + predicate;
        }
    }

    /// Any other operation, known by its text alone.
    record Other(String text) implements StepOperation {}

    /// A verb, with its own text at the beginning of an operation's text.
    sealed interface Written permits ThreadVerb, LockVerb, ConditionVerb, SemaphoreVerb, VariableVerb {
        String text();
    }
}

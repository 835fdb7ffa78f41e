package dev.lockstep.scenario.program.script;

import dev.lockstep.event.ScriptEvent;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.GuardedState;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Shared;
import dev.lockstep.scenario.program.term.Value;
import java.util.function.UnaryOperator;

/// A variable of a program; every read and write is recorded.
sealed interface ScriptVariable {

    Value get();

    void set(Value value);

    /// Shared without a lock: each read and each write is a step of its own.
    record Free(EngineRuntime port, String name, Shared<Value> value) implements ScriptVariable {

        @Override
        public Value get() {
            Value read = value.get();
            port.emit(new ScriptEvent.Read(name, read.text()));
            return read;
        }

        @Override
        public void set(Value update) {
            value.set(update, () -> port.emit(new ScriptEvent.Wrote(name, update.text())));
        }

        /// Sets it to `change` of its value, in one step.
        ///
        /// @return the value it had
        Value update(UnaryOperator<Value> change) {
            return value.update(change, (was, is) -> {
                port.emit(new ScriptEvent.Read(name, was.text()));
                port.emit(new ScriptEvent.Wrote(name, is.text()));
            });
        }

        /// Sets it to `update` if its value is `expected`, in one step.
        ///
        /// @return whether it was set
        boolean compareAndSet(Value expected, Value update) {
            return value.compareAndSet(expected, update, found -> {
                port.emit(new ScriptEvent.Read(name, found.text()));
                if (found.equals(expected)) {
                    port.emit(new ScriptEvent.Wrote(name, update.text()));
                }
            });
        }
    }

    /// Under a lock, which orders it.
    record Locked(EngineRuntime port, String name, Guarded<Cell> value) implements ScriptVariable {

        @Override
        public Value get() {
            Value read = value.view().value;
            port.emit(new ScriptEvent.Read(name, read.text()));
            return read;
        }

        @Override
        public void set(Value update) {
            value.edit().value = update;
            port.emit(new ScriptEvent.Wrote(name, update.text()));
        }
    }

    /// The value of a guarded variable.
    final class Cell implements GuardedState {

        private final String name;
        private Value value;

        private Cell(String name, Value value) {
            this.name = name;
            this.value = value;
        }

        @Override
        public String label() {
            return name;
        }
    }

    /// The value of a variable without a lock, or of a semaphore, as scripts see it.
    static Value valueOf(Object value) {
        return value instanceof Integer permits ? Value.of(permits) : (Value) value;
    }

    static ScriptVariable free(EngineRuntime port, String name, Value initial) {
        port.emit(new ScriptEvent.Wrote(name, initial.text()));
        return new Free(port, name, port.shared(name, initial));
    }

    static ScriptVariable locked(EngineRuntime port, String name, Value initial, Mutex guard) {
        port.emit(new ScriptEvent.Wrote(name, initial.text()));
        return new Locked(port, name, port.guarded(guard, new Cell(name, initial)));
    }
}

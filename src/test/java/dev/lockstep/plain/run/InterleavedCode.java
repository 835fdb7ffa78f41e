package dev.lockstep.plain.run;

import dev.lockstep.plain.run.SmallProgram.Place;
import dev.lockstep.plain.run.SmallProgram.Statement;
import dev.lockstep.plain.run.SmallProgram.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A [SmallProgram] as instructions: of one thread after the other, the main one last, each doing at most one thing that
/// another thread could notice. Bounded loops are unrolled.
final class InterleavedCode {
    /// Where a value stays between a read and a write of one statement.
    static final int SPARE = SmallProgram.LOCALS;
    static final int REGISTERS = SPARE + 1;

    private final SmallProgram program;
    private final List<Location> memory = new ArrayList<>();
    private final int box;
    private final int firstNode;
    private final List<List<Instruction>> threads = new ArrayList<>();

    /// A variable in the sense of the memory model.
    record Location(String field, boolean isVolatile) {}

    sealed interface Instruction {
        /// Whether another thread could notice it, so that it is one action of an interleaving.
        default boolean isAction() {
            return true;
        }
    }

    record Load(int location, int register) implements Instruction {}

    record Store(int location, Value value) implements Instruction {}

    /// Writes the digits of all locals.
    record StoreLocals(int location) implements Instruction {}

    /// Reads the box's node into the thread's reference.
    record LoadNode() implements Instruction {}

    /// Writes the box's node.
    ///
    /// @param node 0 is null
    record StoreNode(int node) implements Instruction {}

    /// Reads the value of the node that the thread refers to.
    ///
    /// @param line where the thread ends by a null
    record LoadValue(int register, int line) implements Instruction {}

    record StoreValue(Value value, int line) implements Instruction {}

    record Enter(int lock) implements Instruction {}

    record Exit(int lock) implements Instruction {}

    record Wait(int lock) implements Instruction {}

    record Notify(int lock, boolean all) implements Instruction {}

    record Join(int thread) implements Instruction {}

    record Jump(int target) implements Instruction {
        @Override
        public boolean isAction() {
            return false;
        }
    }

    /// Jumps if the register has the value, or has it not.
    record JumpIf(int register, int value, boolean equal, int target) implements Instruction {
        @Override
        public boolean isAction() {
            return false;
        }
    }

    record JumpIfNull(int target) implements Instruction {
        @Override
        public boolean isAction() {
            return false;
        }
    }

    record FailIf(int register, int value, int line) implements Instruction {
        @Override
        public boolean isAction() {
            return false;
        }
    }

    /// What the main thread has read is appended to what it will print.
    record Print(int location) implements Instruction {}

    InterleavedCode(SmallProgram program) {
        this.program = program;
        SmallProgram.PLACES.forEach(each -> memory.add(new Location(each.field(), each.isVolatile())));
        IntStream.range(0, program.threads().size()).mapToObj(SmallProgram::result)
                .forEach(each -> memory.add(new Location(each.field(), false)));
        box = memory.size();
        memory.add(new Location("Box.node", false));
        firstNode = memory.size();
        for (int i = 0; i < program.threads().size(); i++) {
            List<Instruction> code = new ArrayList<>();
            program.threads().get(i).forEach(each -> add(code, each));
            code.add(new StoreLocals(location(SmallProgram.result(i))));
            threads.add(code);
        }
        List<Instruction> main = new ArrayList<>();
        IntStream.range(0, program.threads().size()).forEach(i -> main.add(new Join(i)));
        program.printed().forEach(each -> main.add(new Print(location(each))));
        threads.add(main);
    }

    List<List<Instruction>> threads() {
        return threads;
    }

    List<Location> memory() {
        return memory;
    }

    int box() {
        return box;
    }

    /// Where the value of a node lies.
    ///
    /// @param node from 1
    int value(int node) {
        return firstNode + node - 1;
    }

    private int location(Place place) {
        int at = SmallProgram.PLACES.indexOf(place);
        return at >= 0 ? at : SmallProgram.PLACES.size() + Integer.parseInt(place.text().substring("result".length()));
    }

    private void all(List<Instruction> code, List<Statement> body) {
        body.forEach(each -> add(code, each));
    }

    private void add(List<Instruction> code, Statement statement) {
        switch (statement) {
            case SmallProgram.Read(int local, Place place) -> code.add(new Load(location(place), local));
            case SmallProgram.Write(Place place, Value value) -> code.add(new Store(location(place), value));
            case SmallProgram.Increment(Place place) -> {
                code.add(new Load(location(place), SPARE));
                code.add(new Store(location(place), new Value(SPARE, 1)));
            }
            case SmallProgram.Locked(int lock, List<Statement> body) -> {
                code.add(new Enter(lock));
                all(code, body);
                code.add(new Exit(lock));
            }
            case SmallProgram.Branch(int local, int value, List<Statement> then, List<Statement> otherwise) -> {
                int test = reserve(code);
                all(code, then);
                int end = reserve(code);
                code.set(test, new JumpIf(local, value, false, code.size()));
                all(code, otherwise);
                code.set(end, new Jump(code.size()));
            }
            case SmallProgram.Repeat(int times, List<Statement> body) -> {
                for (int i = 0; i < times; i++) {
                    all(code, body);
                }
            }
            case SmallProgram.Spin(Place place, int value) -> {
                int start = code.size();
                code.add(new Load(location(place), SPARE));
                code.add(new JumpIf(SPARE, value, false, start));
            }
            case SmallProgram.SpinByLocal(int local, Place place, int value) -> {
                int start = code.size();
                code.add(new Load(location(place), local));
                code.add(new JumpIf(local, value, false, start));
            }
            case SmallProgram.AwaitWhile(int lock, Place place, int value) -> {
                int start = code.size();
                code.add(new Load(location(place), SPARE));
                int test = reserve(code);
                code.add(new Wait(lock));
                code.add(new Jump(start));
                code.set(test, new JumpIf(SPARE, value, false, code.size()));
            }
            case SmallProgram.Wake(int lock, boolean all) -> code.add(new Notify(lock, all));
            case SmallProgram.HandOver(int _, int value) -> {
                memory.add(new Location("Node.v", false));
                int node = memory.size() - firstNode;
                code.add(new Store(value(node), Value.of(value)));
                code.add(new StoreNode(node));
            }
            case SmallProgram.TakeAway() -> code.add(new StoreNode(0));
            case SmallProgram.FollowTwice(int id, int local) -> {
                code.add(new LoadNode());
                int test = reserve(code);
                code.add(new LoadNode());
                code.add(new LoadValue(local, program.line(id)));
                code.set(test, new JumpIfNull(code.size()));
            }
            case SmallProgram.FollowOnce(int _, int local) -> {
                code.add(new LoadNode());
                int test = reserve(code);
                code.add(new LoadValue(local, 0));
                code.set(test, new JumpIfNull(code.size()));
            }
            case SmallProgram.Raise(int _) -> {
                code.add(new LoadNode());
                int test = reserve(code);
                code.add(new LoadValue(SPARE, 0));
                code.add(new StoreValue(new Value(SPARE, 1), 0));
                code.set(test, new JumpIfNull(code.size()));
            }
            case SmallProgram.Check(int id, int local, int value) ->
                code.add(new FailIf(local, value, program.line(id)));
        }
    }

    /// Room for a jump whose target is not known yet.
    private static int reserve(List<Instruction> code) {
        code.add(new Jump(-1));
        return code.size() - 1;
    }
}

package dev.lockstep.plain.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The exception handlers of a method. One that catches all errors must let the end of a run through, which it can only
/// if it does not catch it again: javac's handlers that release a monitor, and those of `finally`, lie within their own
/// range, so that this part is taken out of it.
final class Handlers {
    private static final Set<String> ALL = Set.of(
            "java/lang/Throwable", "java/lang/Error", "java/lang/VirtualMachineError", "java/lang/StackOverflowError",
            "java/lang/OutOfMemoryError", "java/lang/InternalError");

    private final CodeAttribute code;
    private final Set<Label> catchAll = new HashSet<>();
    /// The end of the code of each handler, which throws on what it caught, and the place after it.
    private final Map<Integer, Label> after = new HashMap<>();
    private final TreeMap<Integer, Integer> ends = new TreeMap<>();
    private int position;

    Handlers(CodeAttribute code) {
        this.code = code;
        int place = 0;
        for (CodeElement element : code) {
            if (element instanceof ExceptionCatch handler && isForAll(handler)) {
                catchAll.add(handler.handler());
            }
            if (element instanceof Instruction instruction) {
                place += instruction.sizeInBytes();
                if (instruction instanceof ThrowInstruction) {
                    ends.put(place, place);
                }
            }
        }
    }

    private static boolean isForAll(ExceptionCatch handler) {
        return handler.catchType().map(type -> ALL.contains(type.asInternalName())).orElse(true);
    }

    /// Whether a handler begins here that may catch the end of a run.
    boolean catchesAll(Label label) {
        return catchAll.contains(label);
    }

    /// Adds a handler, without the part of its range that is its own code.
    void add(CodeBuilder builder, ExceptionCatch handler) {
        int start = code.labelToBci(handler.tryStart());
        int end = code.labelToBci(handler.tryEnd());
        int own = code.labelToBci(handler.handler());
        if (!isForAll(handler) || own < start || own >= end) {
            builder.with(handler);
            return;
        }
        if (start < own) {
            add(builder, handler, handler.tryStart(), handler.handler());
        }
        Integer rest = ends.ceilingKey(own + 1);
        if (rest != null && rest < end) {
            add(builder, handler, after.computeIfAbsent(rest, _ -> builder.newLabel()), handler.tryEnd());
        }
    }

    private static void add(CodeBuilder builder, ExceptionCatch handler, Label start, Label end) {
        handler.catchType().ifPresentOrElse(
                type -> builder.exceptionCatch(start, end, handler.handler(), type),
                () -> builder.exceptionCatchAll(start, end, handler.handler()));
    }

    /// The instruction was written.
    void passed(CodeBuilder builder, Instruction instruction) {
        position += instruction.sizeInBytes();
        Label next = after.remove(position);
        if (next != null) {
            builder.labelBinding(next);
        }
    }

    /// All were.
    void end(CodeBuilder builder) {
        List.copyOf(after.values()).forEach(builder::labelBinding);
    }
}

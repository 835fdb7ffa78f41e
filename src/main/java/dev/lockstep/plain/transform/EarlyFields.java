package dev.lockstep.plain.transform;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ConstantDescs;
import java.util.HashSet;
import java.util.Set;

/// The fields that constructors set before they call another constructor: what javac keeps of the object around and of
/// captured variables, and what a flexible constructor body sets (JEP 513).
final class EarlyFields {
    private EarlyFields() {}

    static Set<String> of(ClassModel model) {
        Set<String> early = new HashSet<>();
        for (MethodModel method : model.methods()) {
            if (method.methodName().equalsString(ConstantDescs.INIT_NAME)) {
                add(method, early);
            }
        }
        return early;
    }

    private static void add(MethodModel constructor, Set<String> early) {
        CodeModel code = constructor.code().orElseThrow();
        Set<Integer> places = places(code);
        int place = 0;
        for (CodeElement element : code) {
            if (element instanceof Instruction instruction) {
                if (places.contains(place) && instruction instanceof FieldInstruction field) {
                    early.add(field.name().stringValue());
                }
                place += instruction.sizeInBytes();
            }
        }
    }

    /// Where a constructor sets fields of its own object before it calls another constructor. Until then the object can
    /// be used for nothing else: each time that it is loaded is for one such field, whose value is computed meanwhile and
    /// may set fields of other objects, and the last time is for that call.
    static Set<Integer> places(CodeModel constructor) {
        OtherConstructor other = new OtherConstructor();
        Set<Integer> early = new HashSet<>();
        int lastSet = -1;
        boolean isLoaded = false;
        int place = 0;
        for (CodeElement element : constructor) {
            switch (element) {
                case NewObjectInstruction _ -> other.made();
                case InvokeInstruction call when other.isCalledBy(call) -> {
                    return early;
                }
                case LoadInstruction load when load.slot() == 0 -> {
                    if (isLoaded && lastSet >= 0) {
                        early.add(lastSet);
                    }
                    isLoaded = true;
                    lastSet = -1;
                }
                case FieldInstruction field when field.opcode() == Opcode.PUTFIELD -> lastSet = place;
                default -> {}
            }
            if (element instanceof Instruction instruction) {
                place += instruction.sizeInBytes();
            }
        }
        return early;
    }

    /// Tells the call of another constructor of the same object from those of objects that are made for its arguments.
    /// javac writes the code of an expression in its order.
    static final class OtherConstructor {
        private int unfinished;

        /// An object was made, whose constructor is called later.
        void made() {
            unfinished++;
        }

        /// Whether this call is it.
        boolean isCalledBy(InvokeInstruction call) {
            if (!call.name().equalsString(ConstantDescs.INIT_NAME)) {
                return false;
            }
            if (unfinished > 0) {
                unfinished--;
                return false;
            }
            return true;
        }
    }
}

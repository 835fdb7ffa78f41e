package dev.lockstep.plain.transform;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
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
        OtherConstructor other = new OtherConstructor();
        for (CodeElement element : constructor.code().orElseThrow()) {
            switch (element) {
                case NewObjectInstruction _ -> other.made();
                case InvokeInstruction call when other.isCalledBy(call) -> {
                    return;
                }
                case FieldInstruction field when field.opcode() == java.lang.classfile.Opcode.PUTFIELD ->
                    early.add(field.name().stringValue());
                default -> {}
            }
        }
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

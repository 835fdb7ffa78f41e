package dev.lockstep.plain.transform;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDescs;

/// Which classes have code to run when they are initialised.
final class Initialisers {
    static final String ASSERTIONS_ASKED = "desiredAssertionStatus";

    private Initialisers() {}

    /// Whether there is more of it than that assertions are on.
    static boolean needed(ClassModel model) {
        return model.methods().stream().filter(Initialisers::is).anyMatch(Initialisers::does);
    }

    static boolean is(MethodModel method) {
        return method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME);
    }

    private static boolean does(MethodModel initialiser) {
        for (CodeElement element : initialiser.code().orElseThrow()) {
            boolean only = switch (element) {
                case FieldInstruction field -> field.name().equalsString(ProgramTables.ASSERTIONS_OFF);
                case InvokeInstruction call -> call.name().equalsString(ASSERTIONS_ASKED);
                case Instruction plain -> isHarmless(plain.opcode());
                default -> true;
            };
            if (!only) {
                return true;
            }
        }
        return false;
    }

    /// As in `$assertionsDisabled = !C.class.desiredAssertionStatus()`.
    private static boolean isHarmless(Opcode opcode) {
        return switch (opcode) {
            case LDC, LDC_W, ICONST_0, ICONST_1, IFNE, IFEQ, GOTO, RETURN -> true;
            default -> false;
        };
    }
}

package dev.lockstep.plain.transform;

import dev.lockstep.event.CodePlace;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.Optional;

/// A method of the program, without its code.
///
/// @param owner the name of its class, with slashes
/// @param file the path of its source file
record MethodHead(String owner, String file, MethodModel method) {

    boolean isStatic() {
        return method.flags().has(AccessFlag.STATIC);
    }

    boolean isSynchronized() {
        return method.flags().has(AccessFlag.SYNCHRONIZED);
    }

    boolean isConstructor() {
        return method.methodName().equalsString(ConstantDescs.INIT_NAME);
    }

    /// Whether its code runs when that class is initialised, and only then.
    boolean isInitialiserOf(ProgramClass type) {
        return Initialisers.is(method) && type.name().equals(owner.replace('/', '.'));
    }

    Optional<ProgramClass> type(ProgramTables tables) {
        return tables.of(owner);
    }

    CodePlace place(int line) {
        return new CodePlace(file, line);
    }

    /// Its first line; 0 where the compiler has noted none.
    CodePlace first(CodeModel code) {
        for (CodeElement element : code) {
            if (element instanceof LineNumber number) {
                return place(number.line());
            }
        }
        return place(0);
    }

    /// Loads the object whose monitor a synchronized method holds.
    void loadMonitor(CodeBuilder code) {
        if (isStatic()) {
            code.loadConstant(ClassDesc.ofInternalName(owner));
        } else {
            code.aload(0);
        }
    }
}

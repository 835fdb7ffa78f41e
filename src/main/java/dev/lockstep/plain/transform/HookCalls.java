package dev.lockstep.plain.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// The calls that the program's code gets: each tells the run of something, right before it happens unless it says
/// otherwise. They are named here as text, since the program's code is linked to them when it runs.
final class HookCalls {
    static final ClassDesc HEADER = ClassDesc.of("dev.lockstep.plain.run.ObjectHeader");
    private static final ClassDesc HOOKS = ClassDesc.of("dev.lockstep.plain.run.Hooks");
    private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    private static final ClassDesc INT = ConstantDescs.CD_int;
    private static final ClassDesc LONG = ConstantDescs.CD_long;
    private static final ClassDesc VOID = ConstantDescs.CD_void;

    private HookCalls() {}

    private static void call(CodeBuilder code, String name, ClassDesc result, ClassDesc... parameters) {
        code.invokestatic(HOOKS, name, MethodTypeDesc.of(result, parameters));
    }

    /// On the stack: the object.
    static void read(CodeBuilder code, int site) {
        code.loadConstant(site);
        call(code, "read", VOID, OBJECT, INT);
    }

    static void readStatic(CodeBuilder code, int site) {
        code.loadConstant(site);
        call(code, "readStatic", VOID, INT);
    }

    /// On the stack: the array and the index.
    static void readElement(CodeBuilder code, int site) {
        code.loadConstant(site);
        call(code, "readElement", VOID, OBJECT, INT, INT);
    }

    /// On the stack: an array that is read as a whole, or null.
    static void readAll(CodeBuilder code, int site) {
        code.loadConstant(site);
        call(code, "readAll", VOID, OBJECT, INT);
    }

    /// On the stack: the object and the value.
    static void write(CodeBuilder code, ClassDesc value, int site) {
        code.loadConstant(site);
        call(code, "write", VOID, OBJECT, told(value), INT);
    }

    /// On the stack: the value.
    static void writeStatic(CodeBuilder code, ClassDesc value, int site) {
        code.loadConstant(site);
        call(code, "writeStatic", VOID, told(value), INT);
    }

    /// On the stack: the array, the index and the value.
    static void writeElement(CodeBuilder code, ClassDesc value, int site) {
        code.loadConstant(site);
        call(code, "writeElement", VOID, OBJECT, INT, told(value), INT);
    }

    private static ClassDesc told(ClassDesc value) {
        if (!value.isPrimitive()) {
            return OBJECT;
        }
        return switch (value.descriptorString()) {
            case "Z", "B", "C", "S", "I" -> INT;
            default -> value;
        };
    }

    /// On the stack: the object, which stays locked until [#monitorExit].
    static void monitorEnter(CodeBuilder code, int site) {
        code.loadConstant(site);
        call(code, "monitorEnter", VOID, OBJECT, INT);
    }

    static void monitorExit(CodeBuilder code) {
        call(code, "monitorExit", VOID, OBJECT);
    }

    /// A method of `Object` that is another one here, with the object on the stack in front of its arguments.
    static void ofObject(CodeBuilder code, String name, MethodTypeDesc type) {
        code.invokestatic(HOOKS, name, type.insertParameterTypes(0, OBJECT));
    }

    /// The class is used (JLS 12.4.1).
    static void initialise(CodeBuilder code, int index) {
        code.loadConstant(index);
        call(code, "initialise", VOID, INT);
    }

    /// On the stack: an object that was just made, or an array.
    static void made(CodeBuilder code) {
        call(code, "made", VOID, OBJECT);
    }

    /// On the stack: an object that is from now on reachable from another one.
    static void share(CodeBuilder code) {
        call(code, "share", VOID, OBJECT);
    }

    /// On the stack: an object whose constructor has just called another one.
    static void constructing(CodeBuilder code, int index) {
        code.loadConstant(index);
        call(code, "constructing", VOID, OBJECT, INT);
    }

    /// On the stack: an object whose constructor ends.
    static void constructed(CodeBuilder code) {
        call(code, "constructed", VOID, OBJECT);
    }

    /// On the stack: what a handler of all errors has caught, which may be none of the program's.
    static void caught(CodeBuilder code) {
        call(code, "caught", VOID, ConstantDescs.CD_Throwable);
    }

    /// A method begins.
    static void enter(CodeBuilder code, int site) {
        code.loadConstant(site);
        call(code, "enter", VOID, INT);
    }

    /// A method with loops begins; leaves what tells this call of it from all others, a long.
    static void enterLooping(CodeBuilder code, int site) {
        code.loadConstant(site);
        call(code, "enterLooping", LONG, INT);
    }

    /// On the stack: what [#enterLooping] has left. Leaves whether the run asks for the locals, by [#round].
    static void back(CodeBuilder code, int site) {
        code.loadConstant(site);
        call(code, "back", ConstantDescs.CD_boolean, LONG, INT);
    }

    /// On the stack: what [#enterLooping] has left, and the locals: references, and the bits of all others.
    static void round(CodeBuilder code, int site) {
        code.loadConstant(site);
        call(code, "round", VOID, LONG, OBJECT.arrayType(), LONG.arrayType(), INT);
    }

    /// A call of the JDK, or something else that changes more than a loop that only looks would.
    static void disturb(CodeBuilder code) {
        call(code, "disturb", VOID);
    }

    /// Leaves the program's standard output, or its error output.
    static void output(CodeBuilder code, String field) {
        call(code, field, ClassDesc.of("dev.lockstep.plain.run.Printer"));
    }

    /// On the stack: anything. Leaves its text.
    static void text(CodeBuilder code) {
        call(code, "text", ConstantDescs.CD_String, OBJECT);
    }

    /// On the stack: a format, and an array of values. Leaves the text.
    static void format(CodeBuilder code) {
        call(code, "format", ConstantDescs.CD_String, ConstantDescs.CD_String, OBJECT.arrayType());
    }

    /// On the stack: an array. Leaves a copy of it.
    static void copy(CodeBuilder code, int site) {
        code.loadConstant(site);
        call(code, "copy", OBJECT, OBJECT, INT);
    }

    /// On the stack: the class of an enum, and a name. Leaves the constant.
    static void enumConstant(CodeBuilder code) {
        call(code, "enumConstant", ConstantDescs.CD_Enum, ConstantDescs.CD_Class, ConstantDescs.CD_String);
    }
}

package dev.lockstep.plain.transform;

import dev.lockstep.event.CodePlace;
import dev.lockstep.plain.transform.EarlyFields.OtherConstructor;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rewrites the code of one method: before each access to memory, each monitor and each loop's next round stands a call
/// that tells it ([HookCalls]). What the code computes, throws and catches stays as it is.
final class CodeRewriter implements CodeTransform {
    private final ProgramTables tables;
    private final MethodHead method;
    private final Handlers handlers;
    private final Loops loops;
    private final Calls calls;
    private final Temporaries temporaries = new Temporaries();
    private final OtherConstructor otherConstructor = new OtherConstructor();
    private int position;
    private CodePlace line;
    private final Set<Integer> early;
    private boolean isMade;
    private @Nullable Label begin;

    CodeRewriter(ProgramTables tables, MethodHead method, CodeModel original) {
        this.tables = tables;
        this.method = method;
        this.line = method.first(original);
        this.handlers = new Handlers((CodeAttribute) original);
        this.loops = new Loops((CodeAttribute) original);
        this.calls = new Calls(tables, temporaries);
        this.isMade = !method.isConstructor();
        this.early = isMade ? Set.of() : EarlyFields.places(original);
    }

    @Override
    public void atStart(CodeBuilder code) {
        if (line.line() > 0) {
            code.lineNumber(line.line());
        }
        if (loops.any()) {
            loops.begin(code, site(Site.NO_FIELD));
        } else {
            HookCalls.enter(code, site(Site.NO_FIELD));
        }
        if (method.isStatic() || method.isConstructor()) {
            method.type(tables).ifPresent(type -> initialise(code, type));
        }
        if (method.isSynchronized()) {
            method.loadMonitor(code);
            HookCalls.monitorEnter(code, site(Site.NO_FIELD));
            begin = code.newBoundLabel();
        }
    }

    @Override
    public void atEnd(CodeBuilder code) {
        handlers.end(code);
        Label locked = begin;
        if (locked != null) {
            Label end = code.newBoundLabel();
            code.exceptionCatchAll(locked, end, end);
            code.dup();
            HookCalls.caught(code);
            method.loadMonitor(code);
            HookCalls.monitorExit(code);
            code.athrow();
        }
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case LineNumber number -> {
                line = method.place(number.line());
                code.with(number);
            }
            case LabelTarget target -> {
                code.with(target);
                if (handlers.catchesAll(target.label())) {
                    code.dup();
                    HookCalls.caught(code);
                }
            }
            case ExceptionCatch handler -> handlers.add(code, handler);
            case Instruction instruction -> {
                rewrite(code, instruction);
                position += instruction.sizeInBytes();
                handlers.passed(code, instruction);
            }
            default -> code.with(element);
        }
    }

    private void rewrite(CodeBuilder code, Instruction instruction) {
        switch (instruction) {
            case FieldInstruction field -> field(code, field);
            case ArrayLoadInstruction load -> {
                code.dup2();
                HookCalls.readElement(code, site(Site.NO_FIELD));
                code.with(load);
            }
            case ArrayStoreInstruction store -> element(code, store);
            case MonitorInstruction monitor -> {
                if (monitor.opcode() == Opcode.MONITORENTER) {
                    HookCalls.monitorEnter(code, site(Site.NO_FIELD));
                } else {
                    HookCalls.monitorExit(code);
                }
            }
            case NewObjectInstruction made -> {
                otherConstructor.made();
                tables.of(made.className().asInternalName()).ifPresent(type -> initialise(code, type));
                code.with(made);
            }
            case NewPrimitiveArrayInstruction _, NewReferenceArrayInstruction _, NewMultiArrayInstruction _ -> {
                code.with(instruction);
                code.dup();
                HookCalls.made(code);
            }
            case InvokeInstruction call -> call(code, call);
            case InvokeDynamicInstruction call -> calls.dynamic(code, call);
            case BranchInstruction branch when loops.isBack(branch, position) ->
                loops.back(code, branch, site(Site.NO_FIELD));
            case ReturnInstruction end -> {
                if (method.isConstructor()) {
                    code.aload(0);
                    HookCalls.constructed(code);
                }
                if (method.isSynchronized()) {
                    method.loadMonitor(code);
                    HookCalls.monitorExit(code);
                }
                code.with(end);
            }
            default -> code.with(instruction);
        }
    }

    private int site(int field) {
        return tables.site(field, line);
    }

    private void initialise(CodeBuilder code, ProgramClass type) {
        if (type.isTold() && !method.isInitialiserOf(type)) {
            HookCalls.initialise(code, type.index());
        }
    }

    private void field(CodeBuilder code, FieldInstruction access) {
        String owner = access.owner().asInternalName();
        String name = access.name().stringValue();
        if (access.opcode() == Opcode.GETSTATIC && owner.equals("java/lang/System")) {
            HookCalls.output(code, name);
            return;
        }
        if (name.equals(ProgramTables.ASSERTIONS_OFF)) {
            // Assertions are on.
            if (access.opcode() == Opcode.GETSTATIC) {
                code.iconst_0();
            } else {
                code.pop();
            }
            return;
        }
        Optional<ProgramField> known = tables.field(owner, name);
        if (known.isEmpty()) {
            code.with(access);
            return;
        }
        ProgramField field = known.get();
        ClassDesc type = access.typeSymbol();
        int site = site(field.index());
        ClassDesc holder = ClassDesc.of(field.owner());
        switch (access.opcode()) {
            case GETFIELD -> {
                code.dup();
                HookCalls.read(code, site);
                code.with(access);
            }
            case PUTFIELD -> {
                if (!early.contains(position)) {
                    int value = temporaries.store(code, type);
                    code.dup();
                    code.loadLocal(TypeKind.from(type), value);
                    HookCalls.write(code, type, site);
                    code.loadLocal(TypeKind.from(type), value);
                } else {
                    tables.early(field, line);
                    if (!type.isPrimitive()) {
                        code.dup();
                        HookCalls.share(code);
                    }
                }
                code.with(access);
            }
            case GETSTATIC -> {
                tables.declarer(owner, name).ifPresent(declarer -> initialise(code, declarer));
                HookCalls.readStatic(code, site);
                code.getstatic(holder, name, type);
            }
            case PUTSTATIC -> {
                tables.declarer(owner, name).ifPresent(declarer -> initialise(code, declarer));
                if (TypeKind.from(type).slotSize() == 2) {
                    code.dup2();
                } else {
                    code.dup();
                }
                HookCalls.writeStatic(code, type, site);
                code.putstatic(holder, name, type);
            }
            default -> throw new IllegalStateException(access.opcode().toString());
        }
    }

    private void element(CodeBuilder code, ArrayStoreInstruction store) {
        ClassDesc type = switch (store.typeKind()) {
            case REFERENCE -> ConstantDescs.CD_Object;
            case LONG -> ConstantDescs.CD_long;
            case FLOAT -> ConstantDescs.CD_float;
            case DOUBLE -> ConstantDescs.CD_double;
            default -> ConstantDescs.CD_int;
        };
        int value = temporaries.store(code, type);
        code.dup2();
        code.loadLocal(TypeKind.from(type), value);
        HookCalls.writeElement(code, type, site(Site.NO_FIELD));
        code.loadLocal(TypeKind.from(type), value);
        code.with(store);
    }

    private void call(CodeBuilder code, InvokeInstruction call) {
        if (!isMade && otherConstructor.isCalledBy(call)) {
            isMade = true;
            calls.otherConstructor(code, call, site(Site.NO_FIELD));
            code.aload(0);
            HookCalls.constructing(code, method.type(tables).orElseThrow().index());
        } else {
            if (isMade && call.name().equalsString(ConstantDescs.INIT_NAME)) {
                // Its object was made in this code.
                var _ = otherConstructor.isCalledBy(call);
            }
            calls.rewrite(code, call, site(Site.NO_FIELD));
        }
    }
}

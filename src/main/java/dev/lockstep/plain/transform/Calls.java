package dev.lockstep.plain.transform;

import dev.lockstep.plain.allow.AllowList;
import dev.lockstep.plain.allow.Treatment;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The calls in a method: those that are other calls here, and those that hand objects to what is not the program's.
final class Calls {
    private static final String OBJECT = "java/lang/Object";
    private static final Set<String> MONITOR = Set
            .of("wait()V", "wait(J)V", "wait(JI)V", "notify()V", "notifyAll()V");
    /// What an object answers by its identity, unless its class says otherwise.
    private static final Set<String> IDENTITY = Set.of("hashCode()I", "toString()Ljava/lang/String;");
    /// Those of our stand-ins that change nothing; some are steps that look.
    private static final Set<String> LOOKING = Set
            .of(
                    "onSpinWait", "yield", "sleep", "currentThread", "getName", "isAlive",
                    "isInterrupted");

    private final ProgramTables tables;
    private final Temporaries temporaries;

    Calls(ProgramTables tables, Temporaries temporaries) {
        this.tables = tables;
        this.temporaries = temporaries;
    }

    /// The call of the superclass's constructor, or of another one of the same class.
    void otherConstructor(CodeBuilder code, InvokeInstruction call, int site) {
        if (call.owner().asInternalName().equals(OBJECT)) {
            code.invokespecial(HookCalls.HEADER, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
        } else {
            handOver(code, call, false, site);
            code.with(call);
        }
    }

    void rewrite(CodeBuilder code, InvokeInstruction call, int site) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        MethodTypeDesc type = call.typeSymbol();
        String member = name + type.descriptorString();
        boolean virtual = call.opcode() == Opcode.INVOKEVIRTUAL || call.opcode() == Opcode.INVOKEINTERFACE;
        boolean ofMonitor = call.opcode() != Opcode.INVOKESTATIC && MONITOR.contains(member);
        boolean ofIdentity = virtual && IDENTITY.contains(member)
                && (owner.equals(OBJECT) || !tables.hasHeader(owner));
        if (ofMonitor || ofIdentity) {
            HookCalls.ofObject(code, name, type);
            return;
        }
        switch (owner + "." + member) {
            case "java/lang/System.identityHashCode(Ljava/lang/Object;)I" ->
                HookCalls.ofObject(code, name, type.dropParameterTypes(0, 1));
            case "java/lang/String.valueOf(Ljava/lang/Object;)Ljava/lang/String;",
                    "java/util/Objects.toString(Ljava/lang/Object;)Ljava/lang/String;" ->
                HookCalls.text(code);
            case "java/lang/String.format(Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;" -> {
                handOver(code, call, false, site);
                HookCalls.format(code);
            }
            case "java/lang/Enum.valueOf(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;" ->
                HookCalls.enumConstant(code);
            case "java/lang/Class.desiredAssertionStatus()Z" -> {
                code.pop();
                code.iconst_1();
            }
            default -> {
                if (owner.startsWith("[") && name.equals("clone")) {
                    HookCalls.copy(code, site);
                } else {
                    plain(code, call, site);
                }
            }
        }
    }

    private void plain(CodeBuilder code, InvokeInstruction call, int site) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        MethodTypeDesc type = call.typeSymbol();
        if (tables.declares(owner, name, type)) {
            code.with(call);
            return;
        }
        boolean onObject = call.opcode() != Opcode.INVOKESTATIC && !name.equals(ConstantDescs.INIT_NAME);
        handOver(code, call, onObject && isMutable(ClassDesc.ofInternalName(owner)), site);
        if (!looks(owner, name, type)) {
            HookCalls.disturb(code);
        }
        code.with(call);
        if (name.equals(ConstantDescs.INIT_NAME)) {
            // Of an object that the code has just made, below its other reference on the stack.
            code.dup();
            HookCalls.made(code);
        }
    }

    /// Whether a loop that calls it and changes nothing itself has changed nothing.
    private static boolean looks(String owner, String name, MethodTypeDesc type) {
        return StandIns.are(owner)
                ? LOOKING.contains(name)
                : AllowList.of(owner, name, type.descriptorString()) == Treatment.PURE;
    }

    /// What is not the program's may keep its arguments, and the object that it is called on, where another thread finds
    /// them, and reads arrays.
    private void handOver(CodeBuilder code, InvokeInstruction call, boolean withObject, int site) {
        List<ClassDesc> types = call.typeSymbol().parameterList();
        boolean any = types.stream().anyMatch(Calls::isMutable);
        boolean stays = tables
                .declares(call.owner().asInternalName(), call.name().stringValue(), call.typeSymbol());
        if (stays || !(any || withObject)) {
            return;
        }
        int[] slots = temporaries.storeAll(code, types);
        if (withObject) {
            code.dup();
            HookCalls.share(code);
        }
        for (int i = 0; i < slots.length; i++) {
            code.loadLocal(TypeKind.from(types.get(i)), slots[i]);
            if (isMutable(types.get(i))) {
                if (types.get(i).isArray()) {
                    code.dup();
                    HookCalls.readAll(code, site);
                }
                code.dup();
                HookCalls.share(code);
            }
        }
    }

    private static boolean isMutable(ClassDesc type) {
        return !type.isPrimitive() && !type.equals(ConstantDescs.CD_String) && !type.equals(ConstantDescs.CD_Class);
    }

    /// Captured variables are reachable from what is made; what is joined to a string is told by its text.
    void dynamic(CodeBuilder code, InvokeDynamicInstruction call) {
        MethodTypeDesc type = call.typeSymbol();
        boolean joins = call.bootstrapMethod().owner().equals(ClassDesc.of("java.lang.invoke.StringConcatFactory"));
        ClassDesc[] given = type.parameterArray();
        if (joins) {
            HookCalls.disturb(code);
        }
        if (Arrays.stream(given).noneMatch(Calls::isMutable)) {
            code.with(call);
            return;
        }
        int[] slots = temporaries.storeAll(code, type.parameterList());
        ClassDesc[] taken = given.clone();
        for (int i = 0; i < slots.length; i++) {
            code.loadLocal(TypeKind.from(given[i]), slots[i]);
            if (!isMutable(given[i])) {
                continue;
            }
            if (joins) {
                HookCalls.text(code);
                taken[i] = ConstantDescs.CD_String;
            } else {
                code.dup();
                HookCalls.share(code);
            }
        }
        if (joins) {
            code.invokedynamic(
                    java.lang.constant.DynamicCallSiteDesc.of(
                            call.bootstrapMethod(), call.name().stringValue(),
                            MethodTypeDesc.of(type.returnType(), taken), call.bootstrapArgs().toArray(
                                    java.lang.constant.ConstantDesc[]::new)));
        } else {
            code.with(call);
        }
    }
}

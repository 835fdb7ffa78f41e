package dev.lockstep.plain.allow;

import dev.lockstep.event.CodePlace;
import dev.lockstep.plain.allow.Refusals.Finding;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.IntegerEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What is refused of one instruction.
final class InstructionCheck {
    private static final Set<String> REPLACED_WHERE_CALLED = Set
            .of("java/lang/Object", "java/lang/Enum", "java/lang/System", "java/lang/Class");
    private static final String LAMBDA = "java/lang/invoke/LambdaMetafactory";
    private static final String SWITCH = "java/lang/runtime/SwitchBootstraps";
    private static final String METHOD_HANDLE = "java/lang/invoke/MethodHandle";
    private static final String METHOD_TYPE = "java/lang/invoke/MethodType";

    private final ClassModel within;
    private final ProgramMembers members;
    private final CodePlace place;
    private final Consumer<Finding> found;

    /// @param within the class that the instruction is in
    InstructionCheck(ClassModel within, ProgramMembers members, CodePlace place, Consumer<Finding> found) {
        this.within = within;
        this.members = members;
        this.place = place;
        this.found = found;
    }

    void check(Instruction instruction) {
        switch (instruction) {
            case InvokeInstruction call -> call(call);
            case FieldInstruction access -> field(access.owner().asInternalName(), access.name().stringValue());
            case NewObjectInstruction made -> type(made.className().asSymbol());
            case NewReferenceArrayInstruction made -> type(made.componentType().asSymbol());
            case NewMultiArrayInstruction made -> type(made.arrayType().asSymbol());
            case TypeCheckInstruction checked -> type(checked.type().asSymbol());
            case LoadConstantInstruction loaded -> constant(loaded.constantEntry());
            case InvokeDynamicInstruction linked -> linked(linked);
            default -> {
                // Arithmetic, jumps, locals and arrays of the program's own.
            }
        }
    }

    /// A type, or that of an array's elements.
    void type(ClassDesc named) {
        ClassDesc element = named;
        while (element.isArray()) {
            element = element.componentType();
        }
        if (!element.isPrimitive()) {
            type(internal(element));
        }
    }

    private void type(String name) {
        if (!members.isOwn(name) && !AllowList.mayName(name)) {
            found.accept(JdkNames.type(place, name));
        }
    }

    private void call(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        boolean isOfSuperclass = call.opcode() == Opcode.INVOKESPECIAL
                && call.name().equalsString(ConstantDescs.INIT_NAME)
                && within.superclass().map(ClassEntry::asInternalName).filter(owner::equals).isPresent();
        // A superclass that is refused itself is told of where it is named.
        if (!isOfSuperclass || members.isOwn(owner) || AllowList.mayInherit(owner)) {
            method(owner, call.name().stringValue(), call.type().stringValue());
        }
    }

    private void method(String owner, String name, String descriptor) {
        Optional<Treatment> treatment = members.method(owner, name, descriptor);
        if (treatment.filter(Treatment.REFUSED::equals).isPresent()) {
            found.accept(refusedMethod(owner, name, descriptor));
        }
    }

    /// By the name that the program wrote, or, of what its own class inherits, where it comes from.
    private Finding refusedMethod(String owner, String name, String descriptor) {
        String declarer = members.declarer(owner, name, descriptor).orElse(owner);
        Finding declared = JdkNames.method(place, declarer, name, descriptor);
        if (members.isOwn(declarer)) {
            // The only method of a program itself that a call may be refused of.
            return declared.because(RefusalReason.HASHES);
        }
        if (members.isOwn(owner)) {
            return declared;
        }
        Finding written = JdkNames.method(place, owner, name, descriptor);
        return written.reason() == RefusalReason.UNLISTED ? written.because(declared.reason()) : written;
    }

    private void field(String owner, String name) {
        if (members.field(owner, name).filter(Treatment.REFUSED::equals).isPresent()) {
            found.accept(JdkNames.member(place, owner, name));
        }
    }

    private void constant(LoadableConstantEntry constant) {
        switch (constant) {
            case ClassEntry named -> type(named.asSymbol());
            case MethodHandleEntry handle -> {
                found.accept(JdkNames.type(place, METHOD_HANDLE));
                handle(handle);
            }
            case MethodTypeEntry _ -> found.accept(JdkNames.type(place, METHOD_TYPE));
            case ConstantDynamicEntry dynamic -> {
                MemberRefEntry by = dynamic.bootstrap().bootstrapMethod().reference();
                found.accept(JdkNames.member(place, by.owner().asInternalName(), by.name().stringValue()));
            }
            default -> {
                // Numbers and texts.
            }
        }
    }

    private void linked(InvokeDynamicInstruction linked) {
        MemberRefEntry by = linked.invokedynamic().bootstrap().bootstrapMethod().reference();
        String owner = by.owner().asInternalName();
        if (AllowList.ofBootstrap(owner, by.name().stringValue()) == Treatment.REFUSED) {
            found.accept(JdkNames.member(place, owner, by.name().stringValue()));
            return;
        }
        switch (owner) {
            case LAMBDA -> lambda(linked);
            case SWITCH -> labels(linked);
            default -> {
                // Text and records, whose constants are the program's own fields.
            }
        }
    }

    /// The interface that a lambda or a method reference implements, and the method that it stands for.
    private void lambda(InvokeDynamicInstruction linked) {
        String implemented = internal(linked.typeSymbol().returnType());
        if (!members.isOwn(implemented) && !AllowList.mayInherit(implemented)) {
            found.accept(JdkNames.type(place, implemented));
        }
        for (LoadableConstantEntry each : linked.invokedynamic().bootstrap().arguments()) {
            if (each instanceof MethodHandleEntry handle) {
                handle(handle);
            }
        }
    }

    private void handle(MethodHandleEntry handle) {
        MemberRefEntry meant = handle.reference();
        if (meant.type().stringValue().startsWith("(")) {
            reference(meant.owner().asInternalName(), meant.name().stringValue(), meant.type().stringValue());
        } else {
            field(meant.owner().asInternalName(), meant.name().stringValue());
        }
    }

    /// A method that stands for itself. Of those that are replaced where they are called, only the ones whose class is
    /// replaced as a whole can be meant so.
    private void reference(String owner, String name, String descriptor) {
        method(owner, name, descriptor);
        boolean isReplaced = members.method(owner, name, descriptor).filter(Treatment.MODELLED::equals).isPresent();
        String declarer = members.declarer(owner, name, descriptor).orElse(owner);
        if (isReplaced && !name.equals(ConstantDescs.INIT_NAME) && REPLACED_WHERE_CALLED.contains(declarer)) {
            found.accept(JdkNames.method(place, declarer, name, descriptor).because(RefusalReason.AS_REFERENCE));
        }
    }

    private static boolean isPrimitive(ConstantDynamicEntry constant) {
        MemberRefEntry by = constant.bootstrap().bootstrapMethod().reference();
        return by.owner().asInternalName().equals("java/lang/invoke/ConstantBootstraps")
                && by.name().equalsString("primitiveClass");
    }

    /// The constants of a switch with patterns.
    private void labels(InvokeDynamicInstruction linked) {
        for (LoadableConstantEntry label : linked.invokedynamic().bootstrap().arguments()) {
            switch (label) {
                case ClassEntry named -> type(named.asSymbol());
                case ConstantDynamicEntry dynamic when isPrimitive(dynamic) -> {
                    // The type of a component.
                }
                case StringEntry _, IntegerEntry _ -> {
                    // Compared as they are.
                }
                default -> found.accept(JdkNames.member(place, SWITCH, "typeSwitch"));
            }
        }
    }

    private static String internal(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }
}

package dev.lockstep.plain.transform;

import java.lang.classfile.Attributes;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.SimpleVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The loops of a method. Whoever jumps back tells it, and where the run asks, with all local variables that the loop
/// begins with: what the loop does next depends on them and on memory alone.
final class Loops {
    private final CodeAttribute code;
    private final Map<Integer, StackMapFrameInfo> frames = new HashMap<>();
    private final boolean any;
    private int call = -1;

    /// A local variable.
    private record Local(int slot, TypeKind kind) {}

    Loops(CodeAttribute code) {
        this.code = code;
        code.findAttribute(Attributes.stackMapTable())
                .ifPresent(
                        table -> table.entries()
                                .forEach(frame -> frames.put(code.labelToBci(frame.target()), frame)));
        int place = 0;
        boolean found = false;
        for (CodeElement element : code) {
            if (element instanceof Instruction instruction) {
                found |= instruction instanceof BranchInstruction branch && isBack(branch, place);
                place += instruction.sizeInBytes();
            }
        }
        this.any = found;
    }

    boolean any() {
        return any;
    }

    /// Whether the branch at this place leads back.
    boolean isBack(BranchInstruction branch, int place) {
        return code.labelToBci(branch.target()) <= place;
    }

    /// The method begins.
    void begin(CodeBuilder builder, int site) {
        HookCalls.enterLooping(builder, site);
        call = builder.allocateLocal(TypeKind.LONG);
        builder.lstore(call);
    }

    /// Writes the branch, and tells where it is taken.
    void back(CodeBuilder builder, BranchInstruction branch, int site) {
        if (branch.opcode() == Opcode.GOTO || branch.opcode() == Opcode.GOTO_W) {
            goBack(builder, branch.target(), site);
            return;
        }
        Label taken = builder.newLabel();
        Label onwards = builder.newLabel();
        builder.branch(branch.opcode(), taken);
        builder.goto_(onwards);
        builder.labelBinding(taken);
        goBack(builder, branch.target(), site);
        builder.labelBinding(onwards);
    }

    private void goBack(CodeBuilder builder, Label target, int site) {
        builder.lload(call);
        HookCalls.back(builder, site);
        builder.ifeq(target);
        builder.lload(call);
        List<Local> locals = locals(Objects.requireNonNull(frames.get(code.labelToBci(target))));
        List<Local> references = locals.stream().filter(local -> local.kind() == TypeKind.REFERENCE).toList();
        builder.loadConstant(references.size());
        builder.anewarray(ConstantDescs.CD_Object);
        for (int i = 0; i < references.size(); i++) {
            builder.dup();
            builder.loadConstant(i);
            builder.aload(references.get(i).slot());
            builder.aastore();
        }
        List<Local> others = locals.stream().filter(local -> local.kind() != TypeKind.REFERENCE).toList();
        builder.loadConstant(others.size());
        builder.newarray(TypeKind.LONG);
        for (int i = 0; i < others.size(); i++) {
            builder.dup();
            builder.loadConstant(i);
            loadBits(builder, others.get(i));
            builder.lastore();
        }
        HookCalls.round(builder, site);
        builder.goto_(target);
    }

    private static void loadBits(CodeBuilder builder, Local local) {
        builder.loadLocal(local.kind(), local.slot());
        switch (local.kind()) {
            case INT -> builder.i2l();
            case FLOAT -> {
                builder.invokestatic(
                        ConstantDescs.CD_Float, "floatToRawIntBits",
                        MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_float));
                builder.i2l();
            }
            case DOUBLE ->
                builder.invokestatic(
                        ConstantDescs.CD_Double, "doubleToRawLongBits",
                        MethodTypeDesc.of(ConstantDescs.CD_long, ConstantDescs.CD_double));
            default -> {}
        }
    }

    private static List<Local> locals(StackMapFrameInfo frame) {
        List<Local> locals = new ArrayList<>();
        int slot = 0;
        for (VerificationTypeInfo type : frame.locals()) {
            TypeKind kind = switch (type) {
                case SimpleVerificationTypeInfo simple -> switch (simple) {
                    case INTEGER -> TypeKind.INT;
                    case FLOAT -> TypeKind.FLOAT;
                    case LONG -> TypeKind.LONG;
                    case DOUBLE -> TypeKind.DOUBLE;
                    case TOP, NULL, UNINITIALIZED_THIS -> TypeKind.VOID;
                };
                case StackMapFrameInfo.ObjectVerificationTypeInfo _ -> TypeKind.REFERENCE;
                case StackMapFrameInfo.UninitializedVerificationTypeInfo _ -> TypeKind.VOID;
            };
            if (kind != TypeKind.VOID) {
                locals.add(new Local(slot, kind));
            }
            slot += kind.slotSize() == 2 ? 2 : 1;
        }
        return locals;
    }
}

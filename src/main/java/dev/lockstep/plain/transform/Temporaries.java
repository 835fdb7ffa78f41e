package dev.lockstep.plain.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Local variables of our own in a method, for values that are in the way on the stack. Each is used for one instruction
/// of the original code only.
final class Temporaries {
    private final Map<TypeKind, List<Integer>> slots = new EnumMap<>(TypeKind.class);

    /// Takes the value of this type from the stack.
    ///
    /// @return the slot that it is in
    int store(CodeBuilder code, ClassDesc type) {
        TypeKind kind = TypeKind.from(type);
        int slot = slot(code, kind, 0);
        code.storeLocal(kind, slot);
        return slot;
    }

    /// Takes the arguments of a call from the stack.
    ///
    /// @return the slot of each
    int[] storeAll(CodeBuilder code, List<ClassDesc> types) {
        int[] stored = new int[types.size()];
        Map<TypeKind, Integer> used = new EnumMap<>(TypeKind.class);
        for (int i = types.size() - 1; i >= 0; i--) {
            TypeKind kind = TypeKind.from(types.get(i)).asLoadable();
            stored[i] = slot(code, kind, used.merge(kind, 1, Integer::sum) - 1);
            code.storeLocal(kind, stored[i]);
        }
        return stored;
    }

    private int slot(CodeBuilder code, TypeKind kind, int number) {
        List<Integer> own = slots.computeIfAbsent(kind.asLoadable(), _ -> new ArrayList<>());
        while (own.size() <= number) {
            own.add(code.allocateLocal(kind.asLoadable()));
        }
        return own.get(number);
    }
}

package dev.lockstep.plain.allow;

import dev.lockstep.event.CodePlace;
import dev.lockstep.plain.allow.Refusals.Finding;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads one class file of a program from its head to the last instruction and tells what of it is refused.
final class ClassWalk {
    private static final String OBJECT = "java/lang/Object";
    private static final String ANNOTATION = "java/lang/annotation/Annotation";
    private static final String DESERIALIZE_LAMBDA = "$deserializeLambda$";

    private final ClassModel type;
    private final ProgramMembers members;
    private final SourceLines sources;
    private final Consumer<Finding> found;

    ClassWalk(ClassModel type, ProgramMembers members, SourceLines sources, Consumer<Finding> found) {
        this.type = type;
        this.members = members;
        this.sources = sources;
        this.found = found;
    }

    void walk() {
        type.superclass().map(ClassEntry::asInternalName).ifPresent(this::inherits);
        for (ClassEntry each : type.interfaces()) {
            String name = each.asInternalName();
            // The compiler's own, of annotations, which only reflection can use.
            if (!type.flags().has(AccessFlag.ANNOTATION) || !name.equals(ANNOTATION)) {
                inherits(name);
            }
        }
        if (!type.flags().has(AccessFlag.INTERFACE)) {
            allInterfaces(type, new HashSet<>()).forEach(this::reachedBehind);
        }
        type.methods().forEach(this::method);
    }

    private void inherits(String name) {
        if (!members.isOwn(name) && !AllowList.mayInherit(name)) {
            found.accept(JdkNames.type(sources.ofType(type), name));
        }
    }

    private List<ClassModel> allInterfaces(ClassModel of, Set<String> seen) {
        List<ClassModel> all = new ArrayList<>();
        for (ClassEntry each : of.interfaces()) {
            members.own(each.asInternalName()).filter(own -> seen.add(each.asInternalName())).ifPresent(own -> {
                all.add(own);
                all.addAll(allInterfaces(own, seen));
            });
        }
        of.superclass()
                .flatMap(above -> members.own(above.asInternalName()))
                .ifPresent(above -> all.addAll(allInterfaces(above, seen)));
        return all;
    }

    /// A call through an interface of the program looks like a call of the program's own code. Where the class has the
    /// method from the JDK, it is not. (What an interface declares anew of Object is known to be Object's.)
    private void reachedBehind(ClassModel behind) {
        for (MethodModel method : behind.methods()) {
            if (method.flags().has(AccessFlag.STATIC) || method.flags().has(AccessFlag.PRIVATE)) {
                continue;
            }
            String name = method.methodName().stringValue();
            String descriptor = method.methodType().stringValue();
            if (members.inClasses(OBJECT, name, descriptor).isPresent()) {
                continue;
            }
            members.inClasses(type.thisClass().asInternalName(), name, descriptor)
                    .filter(declarer -> !members.isOwn(declarer))
                    .filter(declarer -> !isLeftAlone(AllowList.of(declarer, name, descriptor)))
                    .ifPresent(declarer -> {
                        Finding one = JdkNames.method(sources.ofType(type), declarer, name, descriptor);
                        found.accept(one.because(RefusalReason.BEHIND_AN_INTERFACE));
                    });
        }
    }

    private static boolean isLeftAlone(Treatment treatment) {
        return treatment == Treatment.PURE || treatment == Treatment.EFFECT;
    }

    private void method(MethodModel method) {
        String name = method.methodName().stringValue();
        if (method.flags().has(AccessFlag.NATIVE)) {
            declares(method, RefusalReason.NATIVE_CODE);
        }
        if (name.equals("finalize") && method.methodType().equalsString("()V")) {
            declares(method, RefusalReason.GARBAGE_COLLECTION);
        }
        // The compiler's own, and reached from nowhere: what makes a lambda serializable is refused where it is made.
        if (!name.equals(DESERIALIZE_LAMBDA) || !method.flags().has(AccessFlag.SYNTHETIC)) {
            method.code().ifPresent(this::code);
        }
    }

    private void declares(MethodModel method, RefusalReason reason) {
        Finding one = JdkNames.method(
                sources.ofMethod(type, method), type.thisClass().asInternalName(), method.methodName().stringValue(),
                method.methodType().stringValue());
        found.accept(one.because(reason));
    }

    private void code(CodeModel code) {
        String file = SourceLines.file(type);
        int line = sources.ofType(type).line();
        Map<Label, Integer> lineOf = new HashMap<>();
        List<Label> ahead = new ArrayList<>();
        List<ExceptionCatch> handlers = new ArrayList<>();
        for (CodeElement element : code) {
            switch (element) {
                case LineNumber number -> line = number.line();
                case LabelTarget target -> ahead.add(target.label());
                case ExceptionCatch handler -> handlers.add(handler);
                case Instruction instruction -> {
                    for (Label label : ahead) {
                        lineOf.put(label, line);
                    }
                    ahead.clear();
                    new InstructionCheck(type, members, new CodePlace(file, line), found).check(instruction);
                }
                default -> {
                    // Names of locals and the like.
                }
            }
        }
        for (ExceptionCatch handler : handlers) {
            @Nullable Integer at = lineOf.get(handler.handler());
            CodePlace place = new CodePlace(file, at == null ? line : at);
            handler.catchType()
                    .ifPresent(caught -> new InstructionCheck(type, members, place, found).type(caught.asSymbol()));
        }
    }
}

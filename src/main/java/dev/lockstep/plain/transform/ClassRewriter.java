package dev.lockstep.plain.transform;

import dev.lockstep.plain.transform.ProgramField.Order;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Superclass;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.Map;

/// Rewrites one class of the program.
final class ClassRewriter {
    private static final String OBJECT = "java/lang/Object";
    private static final int OPEN = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

    private final ProgramTables tables;
    private final ClassFile files;
    private final ClassModel model;
    private final String name;
    private final String source;

    /// @param source the path of its source file
    ClassRewriter(ProgramTables tables, ClassFile files, ClassModel model, String source) {
        this.tables = tables;
        this.files = files;
        this.model = model;
        this.name = ProgramTables.name(model);
        this.source = source;
    }

    /// Puts the rewritten class into `out`, by its binary name, and the class that holds its static fields, where that
    /// is another one.
    void write(Map<String, byte[]> out) {
        ClassDesc self = ClassDesc.ofInternalName(name);
        boolean own = tables.holder(name).equals(name);
        out.put(name.replace('/', '.'), files.build(self, builder -> {
            builder.withVersion(model.majorVersion(), model.minorVersion());
            model.forEach(element -> rewrite(builder, element));
            if (own) {
                reset(builder);
            }
        }));
        if (!own && model.fields().stream().anyMatch(ProgramTables::isTold)) {
            out.put(
                    tables.holder(name).replace('/', '.'),
                    files.build(ClassDesc.ofInternalName(tables.holder(name)), builder -> {
                        builder.withVersion(model.majorVersion(), model.minorVersion());
                        builder.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC);
                        model.fields().stream().filter(ProgramTables::isTold).forEach(field -> field(builder, field));
                        reset(builder);
                    }));
        }
    }

    private void rewrite(ClassBuilder builder, ClassElement element) {
        switch (element) {
            case Superclass parent when parent.superclassEntry().asInternalName().equals(OBJECT)
                    && !tables.isInterface(name) ->
                builder.withSuperclass(HookCalls.HEADER);
            case FieldModel field -> {
                if (!ProgramTables.isTold(field)) {
                    builder.with(field);
                } else if (tables.holder(name).equals(name)) {
                    field(builder, field);
                }
            }
            case MethodModel method -> method(builder, method);
            case AccessFlags flags -> builder.withFlags(flags.flagsMask());
            default -> builder.with(element);
        }
    }

    /// A field of the program. Static ones are open and not final: another method sets them, once in each run.
    private static void field(ClassBuilder builder, FieldModel field) {
        boolean isShared = field.flags().has(AccessFlag.STATIC);
        int flags = isShared
                ? (field.flags().flagsMask() & ClassFile.ACC_VOLATILE) | ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC
                : field.flags().flagsMask();
        builder.withField(field.fieldName(), field.fieldType(), made -> {
            made.withFlags(flags);
            for (FieldElement element : field) {
                if (!(element instanceof AccessFlags) && !(element instanceof SignatureAttribute)) {
                    made.with(element);
                }
            }
        });
    }

    private void method(ClassBuilder builder, MethodModel method) {
        boolean initialiser = Initialisers.is(method);
        if (initialiser && !Initialisers.needed(model)) {
            return;
        }
        String called = initialiser ? TransformedProgram.INITIALISER : method.methodName().stringValue();
        int flags = initialiser ? OPEN : method.flags().flagsMask() & ~ClassFile.ACC_SYNCHRONIZED;
        MethodHead head = new MethodHead(name, source, method);
        builder.withMethod(called, method.methodTypeSymbol(), flags, made -> {
            for (MethodElement element : method) {
                switch (element) {
                    case CodeModel code -> made.transformCode(code, new CodeRewriter(tables, head, code));
                    case AccessFlags _ -> {}
                    default -> made.with(element);
                }
            }
        });
    }

    /// The method that gives the static fields their default values back.
    private void reset(ClassBuilder builder) {
        ClassDesc holder = ClassDesc.ofInternalName(tables.holder(name));
        builder.withMethodBody(TransformedProgram.RESET, ConstantDescs.MTD_void, OPEN, code -> {
            for (FieldModel field : model.fields()) {
                if (ProgramTables.isTold(field) && field.flags().has(AccessFlag.STATIC)) {
                    ClassDesc type = field.fieldTypeSymbol();
                    switch (TypeKind.from(type).asLoadable()) {
                        case LONG -> code.lconst_0();
                        case FLOAT -> code.fconst_0();
                        case DOUBLE -> code.dconst_0();
                        case REFERENCE -> code.aconst_null();
                        default -> code.iconst_0();
                    }
                    code.putstatic(holder, field.fieldName().stringValue(), type);
                }
            }
            code.return_();
        });
    }
}

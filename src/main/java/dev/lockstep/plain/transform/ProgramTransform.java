package dev.lockstep.plain.transform;

import dev.lockstep.plain.compile.CompiledProgram;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassHierarchyResolver.ClassHierarchyInfo;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Rewrites a program's class files so that they tell what they do.
///
/// Fields stay where they are, and so do the instructions that read and write them: before each stands a call that tells
/// of it, so that what is thrown is thrown by the same instruction with the same message. What a class does when it is
/// initialised becomes a method, so that each run can do it anew, and so that who uses a class first is a matter of
/// order like any other.
public final class ProgramTransform {
    private ProgramTransform() {}

    /// The program rewritten. What it uses of the JDK must have been checked before.
    public static TransformedProgram of(CompiledProgram program) {
        ClassFile reader = ClassFile.of();
        List<ClassModel> models = program.names().stream()
                .map(name -> reader.parse(ConstantPoolNames.replaced(program.classFile(name), StandIns::of)))
                .toList();
        ProgramTables tables = new ProgramTables(models);
        ClassFile writer = ClassFile.of(ClassHierarchyResolverOption.of(hierarchy(models)));
        Map<String, byte[]> files = new TreeMap<>();
        models.forEach(model -> new ClassRewriter(tables, writer, model, source(model)).write(files));
        return new TransformedProgram(
                files, tables.classes(), tables.fields(), tables.sites(), tables.earlySites(), program.main());
    }

    /// The path of the source file of a class below the program's root.
    private static String source(ClassModel model) {
        String name = ProgramTables.name(model);
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        return folder
                + model.findAttribute(Attributes.sourceFile())
                        .map(file -> file.sourceFile().stringValue())
                        .orElse("?");
    }

    private static ClassHierarchyResolver hierarchy(List<ClassModel> models) {
        Map<ClassDesc, ClassHierarchyInfo> own = new HashMap<>();
        for (ClassModel model : models) {
            ClassDesc self = ClassDesc.ofInternalName(ProgramTables.name(model));
            ClassDesc parent = model.superclass().map(ClassEntry::asSymbol).orElse(null);
            own.put(
                    self,
                    model.flags().has(AccessFlag.INTERFACE)
                            ? ClassHierarchyInfo.ofInterface()
                            : ClassHierarchyInfo.ofClass(parent));
        }
        ClassHierarchyResolver others = ClassHierarchyResolver
                .ofClassLoading(ProgramTransform.class.getClassLoader());
        return new ClassHierarchyResolver() {
            @Override
            public @Nullable ClassHierarchyInfo getClassInfo(ClassDesc type) {
                ClassHierarchyInfo known = own.get(type);
                return known == null ? others.getClassInfo(type) : known;
            }
        };
    }
}

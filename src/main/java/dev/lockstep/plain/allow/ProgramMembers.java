package dev.lockstep.plain.allow;

import dev.lockstep.plain.compile.CompiledProgram;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The members of a program's classes, those that they inherit from the JDK among them. Names are internal ones.
public final class ProgramMembers {
    private static final String OBJECT = "java/lang/Object";
    private static final String RECORD = "java/lang/Record";
    private static final String HASH_CODE = "hashCode";
    private static final String INT = "()I";

    private final Map<String, ClassModel> classes;

    private ProgramMembers(Map<String, ClassModel> classes) {
        this.classes = classes;
    }

    public static ProgramMembers of(CompiledProgram program) {
        Map<String, ClassModel> classes = new TreeMap<>();
        for (String name : program.names()) {
            classes.put(name.replace('.', '/'), ClassFile.of().parse(program.classFile(name)));
        }
        return new ProgramMembers(classes);
    }

    /// The program's classes, in order of their names.
    public Collection<ClassModel> classes() {
        return classes.values();
    }

    /// Whether a type is the program's own.
    public boolean isOwn(String type) {
        return classes.containsKey(type);
    }

    /// The class file of a type of the program; empty for any other.
    Optional<ClassModel> own(String type) {
        return Optional.ofNullable(classes.get(type));
    }

    /// How a method or a constructor is treated; empty where it is the program's own code.
    ///
    /// @param owner as the class file names it, of the program, of the JDK or an array
    public Optional<Treatment> method(String owner, String name, String descriptor) {
        ClassModel model = classes.get(owner);
        if (model == null) {
            return Optional.of(AllowList.of(owner, name, descriptor));
        }
        Optional<String> declarer = declarer(owner, name, descriptor);
        if (declarer.isEmpty()) {
            return Optional.of(Treatment.REFUSED);
        }
        String found = declarer.get();
        if (isOwn(found)) {
            return hashesByComponents(found, name, descriptor) ? Optional.of(Treatment.REFUSED) : Optional.empty();
        }
        return Optional.of(AllowList.of(found, name, descriptor));
    }

    /// How a field is treated; empty where it is the program's own.
    public Optional<Treatment> field(String owner, String name) {
        Optional<String> declarer = fieldDeclarer(owner, name);
        return declarer.filter(this::isOwn).isPresent()
                ? Optional.empty()
                : Optional.of(declarer.map(found -> AllowList.ofField(found, name)).orElse(Treatment.REFUSED));
    }

    /// The class or interface that declares a method that a call names (JVMS 5.4.3.3 and 5.4.3.4), of the program or of
    /// the JDK. What an interface of the program declares anew of Object is Object's: whatever object it is called on
    /// may have no other.
    public Optional<String> declarer(String owner, String name, String descriptor) {
        ClassModel model = classes.get(owner);
        if (model == null) {
            return JdkClasses.declarer(owner, name, descriptor);
        }
        if (name.equals(ConstantDescs.INIT_NAME)) {
            return declared(owner, name, descriptor).map(_ -> owner);
        }
        if (model.flags().has(AccessFlag.INTERFACE)) {
            return inClasses(OBJECT, name, descriptor).or(() -> inInterface(owner, name, descriptor));
        }
        return inClasses(owner, name, descriptor).or(() -> inInterfaces(owner, name, descriptor));
    }

    /// The class, among this one and those that it extends, that declares a method.
    Optional<String> inClasses(String owner, String name, String descriptor) {
        @Nullable String next = owner;
        while (next != null && isOwn(next)) {
            if (declared(next, name, descriptor).isPresent()) {
                return Optional.of(next);
            }
            next = superclass(next).orElse(null);
        }
        return Optional.ofNullable(next)
                .flatMap(JdkClasses::find)
                .flatMap(type -> JdkClasses.inClasses(type, name, descriptor))
                .map(JdkClasses::internal);
    }

    private Optional<String> inInterfaces(String owner, String name, String descriptor) {
        ClassModel model = classes.get(owner);
        if (model == null) {
            return JdkClasses.find(owner)
                    .flatMap(type -> JdkClasses.inInterfaces(type, name, descriptor))
                    .map(JdkClasses::internal);
        }
        return model.interfaces()
                .stream()
                .map(ClassEntry::asInternalName)
                .flatMap(each -> inInterface(each, name, descriptor).stream())
                .findFirst()
                .or(() -> superclass(owner).flatMap(above -> inInterfaces(above, name, descriptor)));
    }

    private Optional<String> inInterface(String type, String name, String descriptor) {
        if (!isOwn(type)) {
            return JdkClasses.declarer(type, name, descriptor);
        }
        return declared(type, name, descriptor).isPresent() ? Optional.of(type) : inInterfaces(type, name, descriptor);
    }

    private Optional<String> fieldDeclarer(String owner, String name) {
        ClassModel model = classes.get(owner);
        if (model == null) {
            return JdkClasses.fieldDeclarer(owner, name);
        }
        if (model.fields().stream().anyMatch(field -> field.fieldName().equalsString(name))) {
            return Optional.of(owner);
        }
        return Stream.concat(model.interfaces().stream(), model.superclass().stream())
                .flatMap(above -> fieldDeclarer(above.asInternalName(), name).stream())
                .findFirst();
    }

    private Optional<String> superclass(String type) {
        return own(type).flatMap(ClassModel::superclass).map(ClassEntry::asInternalName);
    }

    private Optional<MethodModel> declared(String owner, String name, String descriptor) {
        return own(owner).stream()
                .flatMap(model -> model.methods().stream())
                .filter(
                        method -> method.methodName().equalsString(name)
                                && method.methodType().equalsString(descriptor))
                .findFirst();
    }

    /// Whether it is the hash code of a record that the program leaves to the compiler: it is made of those of its
    /// components, which may be the JVM's.
    private boolean hashesByComponents(String owner, String name, String descriptor) {
        return name.equals(HASH_CODE) && descriptor.equals(INT)
                && superclass(owner).filter(RECORD::equals).isPresent()
                && declared(owner, name, descriptor).flatMap(MethodModel::code).filter(ProgramMembers::isLinked)
                        .isPresent();
    }

    private static boolean isLinked(CodeModel code) {
        return code.elementStream().anyMatch(
                each -> each instanceof InvokeDynamicInstruction dynamic
                        && dynamic.invokedynamic().bootstrap().bootstrapMethod().reference().owner()
                                .asInternalName().equals("java/lang/runtime/ObjectMethods"));
    }
}

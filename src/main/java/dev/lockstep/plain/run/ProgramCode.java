package dev.lockstep.plain.run;

import dev.lockstep.plain.compile.MainMethod;
import dev.lockstep.plain.transform.ProgramClass;
import dev.lockstep.plain.transform.ProgramField;
import dev.lockstep.plain.transform.Site;
import dev.lockstep.plain.transform.TransformedProgram;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The code of a program, loaded once for all its runs.
final class ProgramCode {
    private static final MethodHandle NOTHING = MethodHandles.zero(void.class);

    private final TransformedProgram program;
    private final Set<String> names;
    private final List<MethodHandle> resets = new ArrayList<>();
    private final List<MethodHandle> initialisers = new ArrayList<>();
    private final @Nullable Field[] fields;
    private final ClassLoader loader;

    ProgramCode(TransformedProgram program) {
        this.program = program;
        this.names = program.files().keySet();
        this.loader = new ProgramLoader(program);
        this.fields = new Field[program.fields().size()];
        for (ProgramClass each : program.classes()) {
            initialisers.add(each.needsInitialising() ? method(each.name(), TransformedProgram.INITIALISER) : NOTHING);
        }
        program.fields().stream()
                .filter(ProgramField::isStatic)
                .map(ProgramField::owner)
                .distinct()
                .forEach(owner -> resets.add(method(owner, TransformedProgram.RESET)));
    }

    private MethodHandle method(String owner, String name) {
        try {
            Method method = load(owner).getDeclaredMethod(name);
            method.setAccessible(true);
            return MethodHandles.lookup().unreflect(method).asType(MethodType.methodType(void.class));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<ProgramClass> classes() {
        return program.classes();
    }

    ProgramField field(int index) {
        return program.fields().get(index);
    }

    int fields() {
        return program.fields().size();
    }

    Site site(int index) {
        return program.sites().get(index);
    }

    /// Where a constructor sets a field before it calls another.
    int earlySite(ProgramField field) {
        return program.earlySites().getOrDefault(field.index(), 0);
    }

    MethodHandle initialiser(int index) {
        return initialisers.get(index);
    }

    /// Whether a class of this name is the program's.
    boolean isOwn(String name) {
        return names.contains(name);
    }

    /// Gives all static fields their default values.
    void reset() {
        for (MethodHandle reset : resets) {
            try {
                reset.invokeExact();
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /// The value that a field has just now.
    ///
    /// @param owner the object; null where the field is static
    @Nullable Object value(ProgramField field, @Nullable Object owner) {
        try {
            Field known = fields[field.index()];
            if (known == null) {
                known = load(field.owner()).getDeclaredField(field.name());
                known.setAccessible(true);
                fields[field.index()] = known;
            }
            return known.get(owner);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Runs the main method, as the launcher does (JLS 12.1).
    void main(List<String> arguments) throws Throwable {
        MainMethod main = program.main();
        Class<?> declarer = load(main.declarer());
        Method method = main.takesArguments()
                ? declarer.getDeclaredMethod("main", String[].class)
                : declarer.getDeclaredMethod("main");
        method.setAccessible(true);
        try {
            Object instance = main.isStatic() ? null : instance(load(main.owner()));
            if (main.takesArguments()) {
                method.invoke(instance, (Object) arguments.toArray(String[]::new));
            } else {
                method.invoke(instance);
            }
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static Object instance(Class<?> owner) throws ReflectiveOperationException {
        Constructor<?> constructor = owner.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}

package dev.lockstep.plain.allow;

import java.lang.constant.ConstantDescs;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;

/// The rule for exceptions and errors, which are too many for a list: those of a few packages may be thrown, caught and
/// extended, and made of texts, causes and numbers. What one of them overrides is treated as it is in Throwable.
final class AllowedThrowables {
    private static final Set<String> PACKAGES = Set.of("java.lang", "java.util", "java.io", "java.util.concurrent");
    private static final String THROWABLE = "java.lang.Throwable";

    private AllowedThrowables() {}

    static boolean has(Class<?> type) {
        return Throwable.class.isAssignableFrom(type) && PACKAGES.contains(type.getPackageName())
                && Modifier.isPublic(type.getModifiers());
    }

    /// How a method is treated that one of them declares.
    static Treatment method(Class<?> declarer, String name, String descriptor) {
        if (name.equals(ConstantDescs.INIT_NAME)) {
            if (VirtualMachineError.class.isAssignableFrom(declarer)) {
                // One that the program made could not be told from the JVM's own, which ends the run.
                return Treatment.REFUSED;
            }
            return Arrays.stream(declarer.getDeclaredConstructors())
                    .filter(each -> JdkClasses.descriptor(each).equals(descriptor))
                    .anyMatch(AllowedThrowables::isPlain)
                            ? Treatment.EFFECT
                            : Treatment.REFUSED;
        }
        return AllowTable.LIST.method(THROWABLE, name, JdkClasses.parameters(descriptor));
    }

    private static boolean isPlain(Constructor<?> constructor) {
        return Arrays.stream(constructor.getParameterTypes())
                .allMatch(
                        type -> type.isPrimitive() || type == String.class
                                || Throwable.class.isAssignableFrom(type));
    }
}

package dev.lockstep.plain.allow;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The JDK's own classes, looked at without being initialised. Names are internal ones, such as `java/lang/String`.
final class JdkClasses {
    private JdkClasses() {}

    static Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(dotted(name), false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException | LinkageError none) {
            return Optional.empty();
        }
    }

    /// The class of the JDK that declares what a call of a method names (JVMS 5.4.3.3 and 5.4.3.4).
    static Optional<String> declarer(String owner, String name, String descriptor) {
        return find(owner).flatMap(
                type -> inClasses(type, name, descriptor)
                        .or(() -> inInterfaces(type, name, descriptor))
                        .or(() -> type.isInterface() ? inClasses(Object.class, name, descriptor) : Optional.empty()))
                .map(JdkClasses::internal);
    }

    /// The class among this one and those that it extends that declares a method; a constructor is not inherited.
    static Optional<Class<?>> inClasses(Class<?> type, String name, String descriptor) {
        if (name.equals(ConstantDescs.INIT_NAME)) {
            return Arrays.stream(type.getDeclaredConstructors()).anyMatch(each -> descriptor(each).equals(descriptor))
                    ? Optional.of(type)
                    : Optional.empty();
        }
        for (@Nullable
        Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (declares(each, name, descriptor)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /// The interface among all that this type has that declares a method.
    static Optional<Class<?>> inInterfaces(Class<?> type, String name, String descriptor) {
        Stream<Class<?>> direct = Arrays.stream(type.getInterfaces());
        @Nullable Class<?> above = type.getSuperclass();
        return Stream.concat(direct, Stream.ofNullable(above))
                .flatMap(
                        each -> each.isInterface() && declares(each, name, descriptor)
                                ? Stream.of(each)
                                : inInterfaces(each, name, descriptor).stream())
                .findFirst();
    }

    /// The class or interface of the JDK that declares a field (JVMS 5.4.3.2).
    static Optional<String> fieldDeclarer(String owner, String name) {
        return find(owner).flatMap(type -> fieldDeclarer(type, name)).map(JdkClasses::internal);
    }

    private static Optional<Class<?>> fieldDeclarer(Class<?> type, String name) {
        if (Arrays.stream(type.getDeclaredFields()).anyMatch(field -> field.getName().equals(name))) {
            return Optional.of(type);
        }
        return Stream.concat(Arrays.stream(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
                .flatMap(each -> fieldDeclarer(each, name).stream())
                .findFirst();
    }

    private static boolean declares(Class<?> type, String name, String descriptor) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(each -> each.getName().equals(name) && descriptor(each).equals(descriptor));
    }

    static String descriptor(Method method) {
        return descriptor(method.getParameterTypes(), method.getReturnType());
    }

    static String descriptor(Constructor<?> constructor) {
        return descriptor(constructor.getParameterTypes(), void.class);
    }

    private static String descriptor(Class<?>[] parameters, Class<?> returned) {
        return Arrays.stream(parameters)
                .map(Class::descriptorString)
                .collect(Collectors.joining("", "(", ")" + returned.descriptorString()));
    }

    static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /// A name as Java writes it, that of a nested class with a dollar.
    static String dotted(String internal) {
        return internal.replace('/', '.');
    }

    /// The parameters of a method with the simple names of their types, such as `(String,Object[])`.
    static String parameters(String descriptor) {
        return MethodTypeDesc.ofDescriptor(descriptor)
                .parameterList()
                .stream()
                .map(ClassDesc::displayName)
                .map(name -> name.replace('$', '.'))
                .collect(Collectors.joining(",", "(", ")"));
    }
}

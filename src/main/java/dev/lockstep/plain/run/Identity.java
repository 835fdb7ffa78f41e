package dev.lockstep.plain.run;

/// What the JVM makes of an object's identity, by a number that it draws anew in every run: the hash code of `Object` and
/// `Enum`, and the text in which it stands.
final class Identity {
    private static final ClassValue<Boolean> HASHES = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return isInherited(type, "hashCode");
        }
    };
    private static final ClassValue<Boolean> TEXTS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return isInherited(type, "toString");
        }
    };

    private Identity() {}

    private static boolean isInherited(Class<?> type, String method) {
        try {
            Class<?> declarer = type.getMethod(method).getDeclaringClass();
            return declarer == Object.class || (declarer == Enum.class && method.equals("hashCode"));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Whether its hash code is that of its identity.
    static boolean isHashOf(Object object) {
        return HASHES.get(object.getClass());
    }

    /// Whether its text is that of its identity.
    static boolean isTextOf(Object object) {
        return TEXTS.get(object.getClass());
    }
}

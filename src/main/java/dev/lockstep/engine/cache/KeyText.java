package dev.lockstep.engine.cache;

/// Writes a key into a message, whatever the key's own `toString` does.
final class KeyText {

    private KeyText() {}

    static String of(Object key) {
        try {
            return String.valueOf(key);
        } catch (RuntimeException unreadable) {
            return "a key of class " + key.getClass().getSimpleName() + " whose toString throws";
        }
    }
}

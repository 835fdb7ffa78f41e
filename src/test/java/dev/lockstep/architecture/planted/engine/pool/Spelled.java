package dev.lockstep.architecture.planted.engine.pool;

import java.util.Map;

/// Spells out names of engines' locks in each way that is found, and uses some as plain words.
final class Spelled {
    static final String QUEUE = "queue";
    static final Map<String, String> WAITED_FOR = Map.of("idle", "the last task");
    static final String VALUES = Spelled.class + ".values";
    static final String READ = "^read pool\\.shutdown$";

    static boolean isNamed(String lock) {
        return lock.equals("crew")
                || switch (lock) {
                    case "gate" -> true;
                    default -> false;
                }
                // one that is no word in any use
                || lock.contains("notEmpty")
                || "trip".equals(lock);
    }

    static String words() {
        return String.join(" ", "queue", "key " + READ, "a queue of its own", "the gate");
    }

    private Spelled() {}
}

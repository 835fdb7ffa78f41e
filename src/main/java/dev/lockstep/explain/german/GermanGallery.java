package dev.lockstep.explain.german;

import dev.lockstep.explain.GalleryWords;

/// The words of the gallery in German.
final class GermanGallery implements GalleryWords {

    @Override
    public String subject(Subject subject) {
        return switch (subject) {
            case POOL -> "Worker-Pool";
            case CACHE -> "Cache mit Schlössern";
            case BARRIER -> "Barriere";
            case CLASSICS -> "Klassiker";
            case OWN -> "Eigene";
        };
    }

    @Override
    public String recorded(String scenario) {
        return scenario + " (aufgezeichnet)";
    }

    @Override
    public String recording(int events) {
        return "Eine Aufzeichnung echter Threads: " + GermanNumbers.count(events, "Ereignis", "Ereignisse")
                + " in der Reihenfolge, in der sie notiert wurden. Man kann sie ansehen, vor und zurück; nichts läuft darin.";
    }
}

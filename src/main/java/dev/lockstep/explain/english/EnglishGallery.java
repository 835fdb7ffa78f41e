package dev.lockstep.explain.english;

import dev.lockstep.explain.GalleryWords;

/// The words of the gallery in English.
final class EnglishGallery implements GalleryWords {

    @Override
    public String subject(Subject subject) {
        return switch (subject) {
            case POOL -> "Worker pool";
            case CACHE -> "Keyed-lock cache";
            case BARRIER -> "Barrier";
            case CLASSICS -> "Classics";
            case OWN -> "Yours";
        };
    }

    @Override
    public String recorded(String scenario) {
        return scenario + " (recorded)";
    }

    @Override
    public String recording(int events) {
        return "A recording of real threads: " + (events == 1 ? "1 event" : events + " events")
                + ", in the order in which they were noted. It can be looked at, forward and back; nothing runs in it.";
    }
}

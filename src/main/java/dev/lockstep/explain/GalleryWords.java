package dev.lockstep.explain;

/// The words of the gallery, in one language. For any thread.
public interface GalleryWords {

    /// What the scenarios under one heading have in common.
    enum Subject {
        POOL,
        CACHE,
        BARRIER,
        /// Well-known programs over free objects.
        CLASSICS,
        /// Whatever a person has opened.
        OWN
    }

    /// A subject, as a heading.
    String subject(Subject subject);

    /// A run that was recorded and is in no file, as a title.
    ///
    /// @param scenario the title of what ran
    String recorded(String scenario);

    /// What a recording of real threads is, and what it is not, in sentences.
    ///
    /// @param events how many it has
    String recording(int events);
}

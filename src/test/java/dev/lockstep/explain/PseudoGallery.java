package dev.lockstep.explain;

/// The words of the gallery in [PseudoLanguage].
final class PseudoGallery implements GalleryWords {

    @Override
    public String subject(Subject subject) {
        return "⟦subject⟧";
    }

    @Override
    public String recorded(String scenario) {
        return "⟦recorded⟧";
    }

    @Override
    public String recording(int events) {
        return "⟦recording⟧";
    }
}

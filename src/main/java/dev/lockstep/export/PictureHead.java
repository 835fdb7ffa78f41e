package dev.lockstep.export;

/// What a file says about the picture in it.
///
/// @param title what it is called
/// @param language of its words, as BCP 47 has it
public record PictureHead(String title, String language) {}

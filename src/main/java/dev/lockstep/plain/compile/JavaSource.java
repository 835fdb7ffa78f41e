package dev.lockstep.plain.compile;

/// The text of a Java file.
///
/// @param path below the root of all sources, with slashes, such as `bank/Account.java`
public record JavaSource(String path, String text) {}

package dev.lockstep.plain.compile;

/// The method that a program begins with.
///
/// @param owner the binary name of the class that it is launched by, such as `bank.Account`
/// @param declarer the binary name of the class that declares it: `owner` or one that it extends
/// @param isStatic whether it needs no instance
/// @param takesArguments whether it is given the command line's arguments
public record MainMethod(String owner, String declarer, boolean isStatic, boolean takesArguments) {}

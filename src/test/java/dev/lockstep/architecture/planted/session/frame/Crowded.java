package dev.lockstep.architecture.planted.session.frame;

/// Has one component more than can be read.
record Crowded(int a, int b, int c, int d, int e, int f, int g, int h, int i) {}

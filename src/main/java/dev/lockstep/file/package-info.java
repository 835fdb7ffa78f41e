/// Files that are written whole or not at all.
@NullMarked
package dev.lockstep.file;

import org.jspecify.annotations.NullMarked;

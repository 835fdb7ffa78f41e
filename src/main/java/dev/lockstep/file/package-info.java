/// What a file has: its texts, in any language, and how one is written, whole or not at all.
@NullMarked
package dev.lockstep.file;

import org.jspecify.annotations.NullMarked;

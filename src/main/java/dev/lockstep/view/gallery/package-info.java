/// The gallery at the left: every scenario under the heading of its group.
@NullMarked
package dev.lockstep.view.gallery;

import org.jspecify.annotations.NullMarked;

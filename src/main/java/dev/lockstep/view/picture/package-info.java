/// The way from the stage to a picture in a file, as a person sees it.
@NullMarked
package dev.lockstep.view.picture;

import org.jspecify.annotations.NullMarked;

/// The answers to a lecture: what a learner did, as a file, and how it is judged.
///
/// The file says what was done, never whether it was right. Whoever grades has the lecture, makes every state again by
/// its schedule, and finds the right answers as they were found when they were asked. A checksum finds damage; it finds
/// no cheating, since whoever changes an answer can make the checksum anew.
@NullMarked
package dev.lockstep.lecture.grade;

import org.jspecify.annotations.NullMarked;

package dev.lockstep.explain;

import dev.lockstep.event.ThreadId;
import java.util.List;

/// The labels of the picture of a worker pool, in one language. Numbers come as pictures have them. For any thread.
public interface PoolWords {

    /// The threads that submit tasks, as a heading.
    String producers();

    /// That so many wait for room, as a label that [#queueIsFull] follows.
    String heldBack(String number);

    /// Why they wait, as a label.
    String queueIsFull();

    /// That no signal woke so many, as a label that [#thereIsRoom] follows.
    String notWoken(String number);

    /// What they do not know, as a label.
    String thereIsRoom();

    /// That so many were woken, as a label that [#mustTakeTheLock] follows.
    String woken(String number);

    /// What they must do first, as a label.
    String mustTakeTheLock();

    /// The same in fewer words.
    String mustTakeTheLockBriefly();

    /// The queue, as a name.
    String queue();

    /// The queue and how many tasks are in it, as a label.
    String queue(String queued);

    /// The same with how many it can hold.
    String queue(String queued, String capacity);

    /// The queue and how many tasks are in it, as a heading.
    String queueHeading(String queued);

    /// The same with how many it can hold.
    String queueHeading(String queued, String capacity);

    /// The same of a queue that can hold any number.
    String queueHeadingWithoutLimit(String queued);

    /// The depth of the queue in the last so many seconds, as a caption.
    String depth(long seconds);

    /// The greatest depth that is shown, as a label.
    String highest(String depth);

    /// A worker, as a name.
    String worker(ThreadId worker);

    /// How many workers there are, as a caption.
    String workers(int workers);

    /// That there are none, as a label.
    String noWorkers();

    /// That an error has ended a worker, as a label.
    String killed();

    /// That the task of a worker has just thrown, as a label.
    ///
    /// @param endsWorker whether that ends the worker
    String threw(boolean endsWorker);

    /// That a worker waits for a task, as a label.
    String waitsForTask();

    /// The tasks that are done, as a name.
    String done();

    /// The same as a heading.
    String doneHeading();

    /// Those that went well, as a label of one or two lines.
    ///
    /// @param swallowed whether those that threw are counted among them
    List<String> ok(boolean swallowed);

    /// The same in fewer words.
    String okBriefly(boolean swallowed);

    /// Those that threw, as a label of two lines.
    ///
    /// @param endWorkers whether each of them ended its worker
    List<String> failed(boolean endWorkers);

    /// The same in a word.
    String failedBriefly();

    /// Those that were given back, as a label.
    String givenBack();

    /// Those that nobody will mark done, as a name.
    String neverMarked();

    /// The same as a heading of two lines.
    List<String> neverMarkedHeading();

    /// The same as a caption of two lines.
    List<String> neverMarkedLines();
}

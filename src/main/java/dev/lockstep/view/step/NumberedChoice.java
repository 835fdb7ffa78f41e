package dev.lockstep.view.step;

import dev.lockstep.diagram.text.NaturalOrder;
import dev.lockstep.event.ThreadId;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A choice and the number that makes it. A number belongs to a thread, whoever else can go: it is that of the thread's
/// lane, counted from the top. Where a thread can go in several ways, the first has the thread's number, and the others
/// have the numbers after those of all threads.
///
/// @param number counted from 1; up to 9 it is a key
public record NumberedChoice(int number, EnabledChoice option) {
    private static final int KEYS = 9;

    /// The choices of a frame in the order of their numbers.
    public static List<NumberedChoice> of(StepFrame frame) {
        Map<ThreadId, Integer> places = places(frame);
        List<NumberedChoice> first = new ArrayList<>();
        List<EnabledChoice> further = new ArrayList<>();
        Set<ThreadId> numbered = new HashSet<>();
        Comparator<EnabledChoice> byLane = Comparator.comparingInt(option -> places.getOrDefault(option.thread(), 0));
        for (EnabledChoice option : frame.next().options().stream().sorted(byLane).toList()) {
            if (numbered.add(option.thread())) {
                first.add(new NumberedChoice(places.getOrDefault(option.thread(), 0), option));
            } else {
                further.add(option);
            }
        }
        for (EnabledChoice option : further) {
            first.add(new NumberedChoice(places.size() + 1 + first.size() - numbered.size(), option));
        }
        return List.copyOf(first);
    }

    /// The places of the lanes, counted from 1. Beyond the lanes' window the snapshot knows the threads.
    private static Map<ThreadId, Integer> places(StepFrame frame) {
        Map<ThreadId, Integer> places = new HashMap<>();
        Stream.concat(
                frame.lanes().lanes().stream().map(lane -> lane.thread()),
                frame.snapshot().threads().keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(ThreadId::name, NaturalOrder.OF_NAMES))
                .forEach(thread -> places.put(thread, places.size() + 1));
        return places;
    }

    /// Whether there is a key of this number.
    public boolean hasKey() {
        return number <= KEYS;
    }
}

package dev.lockstep.scenario.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Threads of a program of which each may take another's part: exchange two of them, with the names that belong to each
/// alone, and the program is the same. So whatever can happen can also happen with them exchanged.
///
/// @param members at least two, in the order of the program
public record AlikeThreads(List<Member> members) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_:./#]+");

    /// A thread and the names that only it uses, such as those of its tasks; the names of alike threads correspond.
    public record Member(String thread, List<String> own) {

        public Member {
            own = List.copyOf(own);
        }
    }

    public AlikeThreads {
        members = List.copyOf(members);
    }

    /// A text in which each name stands as `names` has it. A name is a whole word: letters, digits and `_ : . / #`.
    public static String renamed(String text, Map<String, String> names) {
        return WORD.matcher(text).replaceAll(word -> names.getOrDefault(word.group(), "$0"));
    }

    /// Whether a text has this name.
    public static boolean names(String text, String name) {
        return WORD.matcher(text).results().anyMatch(word -> word.group().equals(name));
    }

    /// The names of the threads.
    public List<String> threads() {
        return members.stream().map(Member::thread).toList();
    }

    /// What each name becomes where each member takes another's part.
    ///
    /// @param parts whose part each member takes: the index of a member, each once
    public Map<String, String> exchanged(List<Integer> parts) {
        Map<String, String> names = new HashMap<>();
        for (int at = 0; at < members.size(); at++) {
            List<String> before = all(members.get(at));
            List<String> after = all(members.get(parts.get(at)));
            for (int name = 0; name < before.size(); name++) {
                names.put(before.get(name), after.get(name));
            }
        }
        return names;
    }

    private static List<String> all(Member member) {
        List<String> all = new ArrayList<>(List.of(member.thread()));
        all.addAll(member.own());
        return all;
    }
}

package dev.lockstep.lecture;

import dev.lockstep.file.LocalText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A lecture, ready to be held.
///
/// @param id its name on the command line: small letters, digits and hyphens
/// @param about one or two sentences for who chooses it
/// @param text the text of the file it was read from, with plain line breaks
public record Lecture(String id, LocalText title, LocalText about, List<LectureStop> stops, String text) {

    public Lecture {
        stops = List.copyOf(stops);
    }

    /// All on which right answers depend: its text and those of its scenarios, each once.
    public List<String> texts() {
        return Stream.concat(Stream.of(text), stops.stream().map(stop -> stop.at().scenario().text()).distinct())
                .toList();
    }

    /// The SHA-256 of its text and those of its scenarios in UTF-8, in hexadecimal digits: in lectures with the same
    /// digest the same answers are right.
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            texts().forEach(each -> sha.update(each.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /// The stop of this id.
    public Optional<LectureStop> stop(String wanted) {
        return stops.stream().filter(stop -> stop.id().equals(wanted)).findFirst();
    }
}

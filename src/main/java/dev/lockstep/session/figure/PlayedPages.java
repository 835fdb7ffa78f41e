package dev.lockstep.session.figure;

import dev.lockstep.explain.Language;
import dev.lockstep.explain.Spoken;
import dev.lockstep.figure.Figure;
import dev.lockstep.figure.FigureLayout.Part;
import dev.lockstep.figure.PlayedPage;
import dev.lockstep.figure.PlayedPage.Content;
import dev.lockstep.file.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Makes a page that plays runs, once in each of its languages.
public final class PlayedPages {
    private PlayedPages() {}

    /// The languages in which something is to be played whose title is this: those that the title is in.
    public static List<Language> languages(LocalText title) {
        return Spoken.all().stream().filter(language -> title.byCode().containsKey(language.code())).toList();
    }

    /// A page as a figure.
    ///
    /// @param languages at least one; the first for who prefers none of them
    /// @param content makes what is played, in the language that is spoken at the time
    public static <X extends Exception> Figure figure(
            List<Language> languages, Set<Part> without, ScopedValue.CallableOp<Content, X> content) throws X {
        List<PlayedPage> pages = new ArrayList<>();
        for (Language language : languages) {
            pages.add(new PlayedPage(language.code(), without, Spoken.in(language, content)));
        }
        return PlayedPage.figure(pages);
    }
}

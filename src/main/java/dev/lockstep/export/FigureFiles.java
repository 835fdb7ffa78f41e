package dev.lockstep.export;

import dev.lockstep.figure.choice.FigureFormat;
import dev.lockstep.figure.choice.TextForm;
import dev.lockstep.figure.choice.PictureOptions;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.explain.DrawnThread;
import dev.lockstep.explain.Spoken;
import dev.lockstep.export.player.HtmlPlayer;
import dev.lockstep.figure.Figure;
import dev.lockstep.figure.PlayedPage;
import dev.lockstep.file.FileError;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.NewFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/// Figures in files, for the command line and the window alike; the end of the file's name decides which pen draws. Safe
/// for use by any thread but JavaFX's own, which a PNG and a GIF need meanwhile.
public final class FigureFiles {

    private FigureFiles() {}

    /// What was written.
    ///
    /// @param files as they are named, in the order of their pages
    /// @param lacking the characters that are drawn as □, since the fonts of the program lack them
    /// @param small where its width on paper was given and its smallest text is smaller there than can be read
    public record Written(List<String> files, SortedSet<Integer> lacking, Optional<SmallText> small) {

        public Written {
            files = List.copyOf(files);
        }

        /// What people should know about the figure although it was written.
        public Optional<LocalText> notice() {
            Optional<LocalText> tiny = small.map(SmallText::said);
            if (lacking.isEmpty()) {
                return tiny;
            }
            String named = lacking.stream()
                    .map(each -> String.format(Locale.ROOT, "%s (U+%04X)", Character.toString(each), each))
                    .collect(Collectors.joining(", "));
            LocalText squares = LocalText.of(
                    "drawn as □, since the fonts of the program lack them: %s",
                    "als □ gezeichnet, weil sie in den Schriften des Programms fehlen: %s", named);
            return Optional.of(tiny.map(text -> LocalText.of("%s; %s", "%s; %s", squares, text)).orElse(squares));
        }
    }

    /// Writes a figure, each file whole or not at all. Several pages become several files, except in PDF, GIF and HTML:
    /// of `name.png`, `name-01.png` and so on. Takes a while. An interrupt ends it.
    ///
    /// @param target the path as it was typed
    /// @param fx runs tasks on the JavaFX thread; only a PNG and a GIF need it
    /// @param progress receives the share that is done, from 0 to 1, on the calling thread
    /// @throws IOException with one line that says what is wrong with the target or the size
    public static Written write(
            Figure figure, PictureHead head, PictureOptions options, String target, Executor fx,
            DoubleConsumer progress) throws IOException, InterruptedException {
        FigureFormat format = FigureFormat.of(target);
        List<String> names = format.holdsAllPages()
                ? List.of(target)
                : names(target, format, figure.pages().size());
        List<NewFile> files = new ArrayList<>();
        for (String name : names) {
            // All are looked at before the first is written.
            files.add(NewFile.at(name));
        }
        List<PictureSheet> sheets = format == FigureFormat.GIF
                ? PictureSheet.alike(figure.pages(), options.crop())
                : PictureSheet.of(figure.pages(), options.crop());
        try (FaceOutlines faces = new FaceOutlines()) {
            switch (format) {
                case PDF -> {
                    byte[] pdf = PdfPictures.pdf(sheets, FigureFiles::telling, head, options, faces, progress);
                    files.getFirst().write(out -> out.write(pdf));
                }
                case HTML -> {
                    byte[] html = HtmlPlayer.bytes(
                            played(figure, target),
                            pages -> PictureSheet.of(pages, options.crop()).getFirst().area(), options.palette());
                    files.getFirst().write(out -> out.write(html));
                }
                case SVG -> {
                    for (int page = 0; page < sheets.size(); page++) {
                        goOn(progress, (double) page / sheets.size());
                        PictureSheet sheet = sheets.get(page);
                        byte[] svg = SvgPictures.svg(sheet, telling(sheet), head.language(), options, faces)
                                .getBytes(StandardCharsets.UTF_8);
                        files.get(page).write(out -> out.write(svg));
                    }
                }
                case GIF -> {
                    byte[] gif = GifPictures.gif(sheets, options, fx, progress);
                    files.getFirst().write(out -> out.write(gif));
                }
                case PNG -> {
                    for (int page = 0; page < sheets.size(); page++) {
                        double before = page;
                        goOn(progress, before / sheets.size());
                        PngPictures.write(
                                sheets.get(page), options, files.get(page), fx,
                                share -> progress.accept((before + share) / sheets.size()));
                    }
                }
            }
            progress.accept(1);
            // The toolkit draws what they lack with fonts of the system, and so does who reads an SVG that names them.
            boolean squares = format == FigureFormat.PDF
                    || (format == FigureFormat.SVG && options.text() == TextForm.OUTLINES);
            boolean paper = format != FigureFormat.GIF && format != FigureFormat.HTML;
            return new Written(
                    names, squares ? faces.lacking(figure.pages()) : Collections.emptySortedSet(),
                    paper ? options.width().flatMap(width -> SmallText.on(sheets, width)) : Optional.empty());
        }
    }

    private static List<PlayedPage> played(Figure figure, String target) throws FileError {
        if (figure.played().isEmpty()) {
            throw new FileError(
                    LocalText.of(
                            "found %s, which plays a run; this figure shows none step by step",
                            "gefunden %s, das einen Lauf abspielt; diese Abbildung zeigt keinen Schritt für Schritt",
                            target));
        }
        return figure.played();
    }

    private static void goOn(DoubleConsumer progress, double share) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        progress.accept(share);
    }

    /// The names of so many files.
    static List<String> names(String target, FigureFormat format, int pages) {
        if (pages == 1) {
            return List.of(target);
        }
        int digits = Math.max(2, Integer.toString(pages).length());
        boolean ended = target.toLowerCase(Locale.ROOT).endsWith(format.ending());
        int end = target.length() - (ended ? format.ending().length() : 0);
        List<String> names = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            names.add(
                    target.substring(0, end) + String.format(Locale.ROOT, "-%0" + digits + "d", page)
                            + target.substring(end));
        }
        return names;
    }

    /// What a page shows, for who cannot see it. Where a thread is drawn several times, its texts say when it does what.
    static String telling(PictureSheet sheet) {
        List<DrawnThread> threads = sheet.drawing()
                .elements()
                .stream()
                .filter(Token.class::isInstance)
                .map(element -> ((Token) element).drawn())
                .toList();
        boolean once = threads.stream().map(DrawnThread::thread).distinct().count() == threads.size();
        return sheet.drawing().subtitle()
                + (threads.isEmpty() || !once ? "" : " " + Spoken.language().threads(threads));
    }
}

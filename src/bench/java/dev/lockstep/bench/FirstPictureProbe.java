package dev.lockstep.bench;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Measures the time from the start of the packed program's process to the first picture of its window with the stage,
/// and in turn with it that of a bare JavaFX window with one label. Looks at the middle of the screen, as a person would,
/// every few milliseconds: the picture is there once half of what can be seen a moment later differs from the
/// background. A display of its own is best, since nothing else may be in the middle of the screen.
///
/// Arguments: the folder of the packed program, how many runs, and perhaps a preferences file to start with; without
/// one each run starts with no preferences, as at the very first start.
public final class FirstPictureProbe {
    private static final Duration APART = Duration.ofMillis(10);
    private static final Duration LOOKED_ON = Duration.ofMillis(1_500);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /// What the screen showed.
    ///
    /// @param wall since the process was started, in seconds
    /// @param cpu of the process until then, in seconds
    /// @param inked how many pixels differ from the background
    private record Look(double wall, double cpu, int inked) {}

    private final Robot robot;
    private final Rectangle middle;
    private final Path program;
    private final List<Path> preferences;
    private final Path folder;

    private FirstPictureProbe(Path program, List<Path> preferences, Path folder) throws Exception {
        this.program = program;
        this.preferences = preferences;
        this.folder = folder;
        robot = new Robot();
        Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
        middle = new Rectangle(screen.width * 3 / 10, screen.height / 4, screen.width * 3 / 10, screen.height * 2 / 5);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("lockstep-first-picture");
        List<Path> preferences = Stream.of(arguments).skip(2).map(Path::of).toList();
        FirstPictureProbe probe = new FirstPictureProbe(Path.of(arguments[0]), preferences, folder);
        probe.measure(Integer.parseInt(arguments[1]));
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        System.exit(0);
    }

    private void measure(int runs) throws Exception {
        List<String> bare = bare();
        List<String> packed = List.of(program.resolve("bin/lockstep").toString());
        // So that the files of both are in memory in every run.
        first(bare);
        first(packed);
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        List<Look> ours = new ArrayList<>();
        List<Look> least = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            least.add(first(bare));
            ours.add(first(packed));
            System.out.printf(
                    Locale.ROOT, "run %d: bare %s, ours %s%n", run + 1, text(least.getLast()), text(ours.getLast()));
        }
        System.out.printf(Locale.ROOT, "bare: wall %s, CPU %s%n", spread(least, Look::wall), spread(least, Look::cpu));
        System.out.printf(Locale.ROOT, "ours: wall %s, CPU %s%n", spread(ours, Look::wall), spread(ours, Look::cpu));
        System.out.printf(
                Locale.ROOT,
                "ours over bare, of the medians: wall %.2f, CPU %.2f; load average at the begin %.1f%n",
                median(ours, Look::wall) / median(least, Look::wall),
                median(ours, Look::cpu) / median(least, Look::cpu), load);
    }

    /// The command that opens the bare window, with the JavaFX that the program was packed with.
    private List<String> bare() throws IOException {
        Path target = folder.resolve("classes/dev/lockstep/bench/BareWindow.class");
        Files.createDirectories(target.getParent());
        try (InputStream bytes = FirstPictureProbe.class.getResourceAsStream("BareWindow.class")) {
            Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=javafx.graphics",
                "--module-path", program.resolve("lib").toString(), "--add-modules", "javafx.controls",
                "-cp", folder.resolve("classes").toString(), BareWindow.class.getName());
    }

    /// Starts a program, and ends it a moment after its picture was there.
    private Look first(List<String> command) throws Exception {
        Path home = Files.createTempDirectory(folder, "home");
        for (Path kept : preferences) {
            Files.createDirectories(home.resolve("lockstep"));
            Files.copy(kept, home.resolve("lockstep/preferences.properties"));
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        builder.environment().put("XDG_CONFIG_HOME", home.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int before = inked();
        long begin = System.nanoTime();
        Process process = builder.start();
        try {
            return firstOf(watch(process, begin, before));
        } finally {
            process.destroy();
            process.waitFor();
            while (inked() > before) {
                Thread.sleep(APART);
            }
        }
    }

    private List<Look> watch(Process process, long begin, int before) throws Exception {
        List<Look> looks = new ArrayList<>();
        double until = LIMIT.toNanos() / 1e9;
        double wall = 0;
        while (wall < until) {
            int inked = inked() - before;
            wall = (System.nanoTime() - begin) / 1e9;
            double cpu = process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
            looks.add(new Look(wall, cpu, inked));
            if (inked > 0 && until == LIMIT.toNanos() / 1e9) {
                until = wall + LOOKED_ON.toNanos() / 1e9;
            }
            Thread.sleep(APART);
        }
        return looks;
    }

    private static Look firstOf(List<Look> looks) {
        int most = looks.stream().mapToInt(Look::inked).max().orElse(0);
        return looks.stream()
                .filter(look -> look.inked() > 0 && look.inked() * 2 >= most)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing came to be seen in the middle of the screen"));
    }

    /// How many pixels in the middle of the screen have another colour than most.
    private int inked() {
        BufferedImage seen = robot.createScreenCapture(middle);
        int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        Map<Integer, Integer> colours = new HashMap<>();
        for (int at = 0; at < pixels.length; at += 3) {
            colours.merge(pixels[at], 1, Integer::sum);
        }
        int all = (pixels.length + 2) / 3;
        return all - colours.values().stream().mapToInt(Integer::intValue).max().orElse(all);
    }

    private static String text(Look look) {
        return String.format(Locale.ROOT, "%.2f s (CPU %.2f s)", look.wall(), look.cpu());
    }

    private static String spread(List<Look> looks, ToDoubleFunction<Look> value) {
        return String.format(
                Locale.ROOT, "median %.2f s (%.2f to %.2f)", median(looks, value),
                looks.stream().mapToDouble(value).min().orElse(0), looks.stream().mapToDouble(value).max().orElse(0));
    }

    private static double median(List<Look> looks, ToDoubleFunction<Look> value) {
        double[] sorted = looks.stream().mapToDouble(value).sorted().toArray();
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }
}

package dev.lockstep.plain.compile;

import dev.lockstep.scenario.BadScenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/// What the compiler reads and writes: sources from their root, the JDK from itself, class files to memory. It sees no
/// class path, or a program could use what Lockstep is made of.
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final SourceRoot root;
    private final Map<String, Source> sources = new HashMap<>();
    private final SortedMap<String, JavaSource> used = new TreeMap<>();
    private final SortedMap<String, ByteArrayOutputStream> classes = new TreeMap<>();
    private @Nullable BadScenario unreadable;

    MemoryFiles(JavaFileManager jdk, SourceRoot root) {
        super(jdk);
        this.root = root;
    }

    /// A source as the compiler takes it. Read when its text is asked for: most files of a folder never are.
    final class Source extends SimpleJavaFileObject {
        private final String path;
        private @Nullable JavaSource read;

        private Source(String path) {
            super(uri(path), Kind.SOURCE);
            this.path = path;
        }

        String path() {
            return path;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            return source().text();
        }

        private JavaSource source() throws IOException {
            if (read == null) {
                try {
                    read = root.file(path).orElseThrow(() -> new NoSuchFileException(path));
                } catch (BadScenario e) {
                    unreadable = e;
                    throw new IOException(e);
                }
            }
            return read;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            return kind == Kind.SOURCE && name.equals(simpleName + ProgramCompiler.ENDING);
        }

        @Override
        public String getName() {
            return path;
        }
    }

    private static URI uri(String path) {
        try {
            return new URI("source", null, "/" + path, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /// A source that was read already.
    Source source(JavaSource read) {
        Source source = source(read.path());
        source.read = read;
        return source;
    }

    /// The compiler is to be given the same object for the same file.
    private Source source(String path) {
        return sources.computeIfAbsent(path, Source::new);
    }

    /// Why a file could not be read, if one was asked for that could not.
    @Nullable BadScenario unreadable() {
        return unreadable;
    }

    /// The sources that classes were made of, in order of their paths.
    List<JavaSource> used() {
        return List.copyOf(used.values());
    }

    /// The class files that were written, by the binary names of their classes.
    SortedMap<String, byte[]> classes() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        classes.forEach((name, bytes) -> files.put(name, bytes.toByteArray()));
        return files;
    }

    @Override
    public boolean hasLocation(Location location) {
        return location == StandardLocation.SOURCE_PATH
                || (location != StandardLocation.CLASS_PATH && super.hasLocation(location));
    }

    @Override
    public Iterable<JavaFileObject> list(Location location, String packageName, Set<Kind> kinds, boolean recurse)
            throws IOException {
        if (location == StandardLocation.CLASS_PATH) {
            return List.of();
        }
        if (location != StandardLocation.SOURCE_PATH) {
            return super.list(location, packageName, kinds, recurse);
        }
        List<JavaFileObject> found = new ArrayList<>();
        if (kinds.contains(Kind.SOURCE) && !recurse) {
            for (String path : root.folder(packageName.replace('.', '/'))) {
                found.add(source(path));
            }
        }
        return found;
    }

    @Override
    public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
        if (file instanceof Source source) {
            String path = source.path();
            return path.substring(0, path.length() - ProgramCompiler.ENDING.length()).replace('/', '.');
        }
        return super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return one.equals(other)
                || (!(one instanceof Source) && !(other instanceof Source) && super.isSameFile(one, other));
    }

    @Override
    public @Nullable FileObject getFileForInput(Location location, String packageName, String relativeName)
            throws IOException {
        return location == StandardLocation.CLASS_PATH || location == StandardLocation.SOURCE_PATH
                ? null
                : super.getFileForInput(location, packageName, relativeName);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, Kind kind, @Nullable FileObject sibling) throws IOException {
        if (sibling instanceof Source source) {
            used.put(source.path(), source.source());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        classes.put(className, bytes);
        return new SimpleJavaFileObject(URI.create("class:///" + className.replace('.', '/')), kind) {
            @Override
            public OutputStream openOutputStream() {
                return bytes;
            }
        };
    }
}

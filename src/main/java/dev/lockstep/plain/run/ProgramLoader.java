package dev.lockstep.plain.run;

import dev.lockstep.plain.transform.TransformedProgram;
import java.util.Map;

/// Loads the classes of one program. It is kept for all runs, so that what the JVM has compiled is not lost.
final class ProgramLoader extends ClassLoader {
    private final Map<String, byte[]> files;

    ProgramLoader(TransformedProgram program) {
        super("program", ProgramLoader.class.getClassLoader());
        this.files = program.files();
        // Its rewritten code is linked to this package, which is nobody else's business.
        Class<?> here = ProgramLoader.class;
        here.getModule().addExports(here.getPackageName(), getUnnamedModule());
    }

    /// The program's own classes come first: they may be called as any other.
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            byte[] file = files.get(name);
            return file == null ? super.loadClass(name, resolve) : defineClass(name, file, 0, file.length);
        }
    }
}

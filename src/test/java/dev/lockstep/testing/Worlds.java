package dev.lockstep.testing;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/// Gives each world in turn to a test marked [OnEveryRuntime]. With `-Dlockstep.worlds=stepped` there is the stepped
/// one alone, in which every run comes out as it did the last time and a program that is stuck ends at once.
final class Worlds implements TestTemplateInvocationContextProvider {

    private static final boolean STEPPED_ALONE = "stepped".equals(System.getProperty("lockstep.worlds"));

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Invocation stepped = new Invocation("one operation at a time", new SteppedWorld());
        if (STEPPED_ALONE) {
            return Stream.of(stepped);
        }
        return Stream.of(new Invocation("real threads", new LiveWorld()), stepped);
    }

    private record Invocation(String name, World world) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return name;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new WorldParameter(world));
        }
    }

    private record WorldParameter(World world) implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == World.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return world;
        }
    }
}

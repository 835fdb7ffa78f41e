package dev.lockstep.plain.allow;

import dev.lockstep.file.LocalText;
import java.util.Optional;

/// What a program may use of the JDK, and how each use is treated. Whatever is not on the list is refused. Owners are
/// classes of the JDK by their internal names, such as `java/lang/String`; those of a program are asked of
/// [ProgramMembers].
public final class AllowList {
    private static final String OBJECT = "java/lang/Object";
    private static final String CLONE = "clone";
    private static final String ARRAY = "[";

    private AllowList() {}

    /// How a method or a constructor is treated.
    ///
    /// @param owner as the class file names it, also an array such as `[I`
    /// @param name `<init>` for a constructor
    public static Treatment of(String owner, String name, String descriptor) {
        if (owner.startsWith(ARRAY)) {
            return name.equals(CLONE) ? Treatment.MODELLED : of(OBJECT, name, descriptor);
        }
        if (!mayName(owner)) {
            return Treatment.REFUSED;
        }
        return JdkClasses.declarer(owner, name, descriptor)
                .flatMap(JdkClasses::find)
                .map(declarer -> declared(declarer, name, descriptor))
                .orElse(Treatment.REFUSED);
    }

    private static Treatment declared(Class<?> declarer, String name, String descriptor) {
        return AllowTable.LIST.heading(declarer.getName()).isEmpty() && AllowedThrowables.has(declarer)
                ? AllowedThrowables.method(declarer, name, descriptor)
                : AllowTable.LIST.method(declarer.getName(), name, JdkClasses.parameters(descriptor));
    }

    /// How a field is treated, whether it is read or written.
    public static Treatment ofField(String owner, String name) {
        return mayName(owner)
                ? JdkClasses.fieldDeclarer(owner, name)
                        .map(declarer -> AllowTable.LIST.field(JdkClasses.dotted(declarer), name))
                        .orElse(Treatment.REFUSED)
                : Treatment.REFUSED;
    }

    /// How an `invokedynamic` is treated that this method links. [#of] refuses to call it.
    public static Treatment ofBootstrap(String owner, String name) {
        return AllowTable.LIST.bootstrap(JdkClasses.dotted(owner), name);
    }

    /// Whether a program may name a type: cast to it, catch it, make arrays of it, have its class.
    public static boolean mayName(String type) {
        return isListed(type, false);
    }

    /// Whether a class of the program may extend a class or implement an interface.
    public static boolean mayInherit(String type) {
        return isListed(type, true);
    }

    private static boolean isListed(String type, boolean open) {
        Optional<AllowTable.Heading> heading = AllowTable.LIST.heading(JdkClasses.dotted(type));
        return heading.isPresent()
                ? heading.get().isOpen() || !open
                : JdkClasses.find(type).filter(AllowedThrowables::has).isPresent();
    }

    /// Why a type or a member of it is refused.
    ///
    /// @param name that of the type or of the member without parameters, in dots, such as `java.util.Map.Entry.getKey`
    public static LocalText reason(String name) {
        return Reasons.of(name).text();
    }
}

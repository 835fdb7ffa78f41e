package dev.lockstep.plain.transform;

import dev.lockstep.event.CodePlace;
import dev.lockstep.plain.transform.ProgramField.Order;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.Set;

/// The classes and fields of a program before any of them is rewritten, and the sites that rewriting adds. Names are
/// those of class files, with slashes.
final class ProgramTables {
    /// Where javac keeps whether assertions are off; here they are always on.
    static final String ASSERTIONS_OFF = "$assertionsDisabled";
    private static final String HOLDER = "$lockstep";

    private final Map<String, ClassModel> models = new LinkedHashMap<>();
    private final Map<String, ProgramClass> classes = new LinkedHashMap<>();
    private final Map<String, ProgramField> fields = new LinkedHashMap<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final ProgramLabels labels;
    private final Map<Integer, Integer> earlySites = new HashMap<>();
    private final List<Site> sites = new ArrayList<>();

    ProgramTables(SequencedCollection<ClassModel> program) {
        program.forEach(each -> models.put(name(each), each));
        labels = new ProgramLabels(models.keySet());
        models.values().forEach(this::enter);
    }

    static String name(ClassModel model) {
        return model.thisClass().asInternalName();
    }

    List<ProgramClass> classes() {
        return List.copyOf(classes.values());
    }

    List<ProgramField> fields() {
        return List.copyOf(fields.values());
    }

    List<Site> sites() {
        return List.copyOf(sites);
    }

    /// The class of this name; empty where it is none of the program's.
    Optional<ProgramClass> of(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    private ClassModel model(String name) {
        return Objects.requireNonNull(models.get(name), name);
    }

    /// The superclass of a class of the program.
    String parent(String name) {
        return model(name).superclass().map(ClassEntry::asInternalName).orElse("");
    }

    /// Whether its objects have headers: it is a class of the program, and so are all that it extends, or `Object`.
    boolean hasHeader(String name) {
        return name.equals("java/lang/Object")
                || (models.containsKey(name) && !isInterface(name) && hasHeader(parent(name)));
    }

    boolean isInterface(String name) {
        return model(name).flags().has(AccessFlag.INTERFACE);
    }

    /// The field that code of this class names; empty where it is none of the program's (JVMS 5.4.3.2).
    Optional<ProgramField> field(String owner, String name) {
        ClassModel model = models.get(owner);
        if (model == null) {
            return Optional.empty();
        }
        ProgramField own = fields.get(key(owner, name));
        if (own != null) {
            return Optional.of(own);
        }
        for (ClassEntry each : model.interfaces()) {
            Optional<ProgramField> inherited = field(each.asInternalName(), name);
            if (inherited.isPresent()) {
                return inherited;
            }
        }
        return field(parent(owner), name);
    }

    /// Whether a method that is called so may be one of the program's own code: its class or one that it extends or
    /// implements declares it.
    boolean declares(String owner, String name, MethodTypeDesc type) {
        ClassModel model = models.get(owner);
        return model != null && (model.methods().stream()
                .anyMatch(
                        method -> method.methodName().equalsString(name)
                                && method.methodType().equalsString(type.descriptorString()))
                || declares(parent(owner), name, type)
                || model.interfaces().stream().anyMatch(each -> declares(each.asInternalName(), name, type)));
    }

    /// The class to use before a static field is.
    Optional<ProgramClass> declarer(String owner, String name) {
        return field(owner, name).flatMap(field -> of(withoutHolder(field.owner().replace('.', '/'))));
    }

    /// The class that holds the static fields of a class at run time: fields of interfaces are final for ever, so they
    /// move to a class of their own.
    String holder(String owner) {
        return isInterface(owner) ? owner + HOLDER : owner;
    }

    private static String withoutHolder(String name) {
        return name.endsWith(HOLDER) ? name.substring(0, name.length() - HOLDER.length()) : name;
    }

    /// Notes the line at which a field is set before its object can be told of.
    void early(ProgramField field, CodePlace at) {
        earlySites.putIfAbsent(field.index(), site(field.index(), at));
    }

    /// Those sites by the indices of fields.
    Map<Integer, Integer> earlySites() {
        return earlySites;
    }

    /// Notes that something is told from this line.
    int site(int field, CodePlace at) {
        sites.add(new Site(field, at));
        return sites.size() - 1;
    }

    private static String key(String owner, String name) {
        return owner + "." + name;
    }

    private void enter(ClassModel model) {
        String name = name(model);
        if (classes.containsKey(name)) {
            return;
        }
        List<Integer> before = new ArrayList<>();
        String parent = model.superclass().map(ClassEntry::asInternalName).orElse("");
        if (!isInterface(name)) {
            // Interfaces are initialised by themselves alone.
            enterBefore(parent, before, false);
            model.interfaces().forEach(each -> enterBefore(each.asInternalName(), before, true));
        }
        int first = slots.getOrDefault(parent, 0);
        int next = first;
        boolean statics = false;
        Set<String> early = EarlyFields.of(model);
        for (FieldModel field : model.fields()) {
            if (isTold(field)) {
                boolean isShared = field.flags().has(AccessFlag.STATIC);
                statics |= isShared;
                enterField(name, field, isShared ? ProgramField.STATIC : next++, early);
            }
        }
        slots.put(name, next);
        classes.put(
                name,
                new ProgramClass(
                        classes.size(), name.replace('/', '.'), labels.of(name), next, before,
                        Initialisers.needed(model), statics));
    }

    private void enterBefore(String name, List<Integer> before, boolean isInterface) {
        ClassModel model = models.get(name);
        if (model == null) {
            return;
        }
        enter(model);
        if (isInterface) {
            model.interfaces().forEach(each -> enterBefore(each.asInternalName(), before, true));
        }
        ProgramClass entered = Objects.requireNonNull(classes.get(name));
        boolean counts = !isInterface || model.methods().stream().anyMatch(ProgramTables::isDefault);
        if (entered.isTold() && counts && !before.contains(entered.index())) {
            before.add(entered.index());
        }
    }

    private static boolean isDefault(MethodModel method) {
        return method.code().isPresent() && !method.flags().has(AccessFlag.STATIC);
    }

    /// Whether accesses to it are told: not to constants, which javac has copied to where they are used.
    static boolean isTold(FieldModel field) {
        return field.findAttribute(Attributes.constantValue()).isEmpty()
                && !field.fieldName().equalsString(ASSERTIONS_OFF);
    }

    private void enterField(String owner, FieldModel field, int slot, Set<String> early) {
        String name = field.fieldName().stringValue();
        boolean isShared = field.flags().has(AccessFlag.STATIC);
        Order order = field.flags().has(AccessFlag.FINAL)
                ? Order.FINAL
                : field.flags().has(AccessFlag.VOLATILE) ? Order.VOLATILE : Order.PLAIN;
        String holder = isShared ? holder(owner) : owner;
        String label = labels.of(owner) + "." + name;
        boolean hides = !isShared && field(parent(owner), name).isPresent();
        fields.put(
                key(owner, name),
                new ProgramField(
                        fields.size(), label, hides ? label : name, holder.replace('/', '.'), name, slot, order,
                        !isShared && early.contains(name)));
    }
}

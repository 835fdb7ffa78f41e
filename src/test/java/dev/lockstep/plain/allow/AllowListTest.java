package dev.lockstep.plain.allow;

import static dev.lockstep.plain.allow.Treatment.EFFECT;
import static dev.lockstep.plain.allow.Treatment.MODELLED;
import static dev.lockstep.plain.allow.Treatment.PURE;
import static dev.lockstep.plain.allow.Treatment.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleFinder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The list against the JDK that the program runs on.
class AllowListTest {
    private static final List<Class<?>> LISTED = List.of(
            String.class, CharSequence.class, Thread.class, Object.class, Record.class, Enum.class, Class.class,
            Throwable.class, Exception.class, AssertionError.class, NullPointerException.class, System.class,
            java.io.PrintStream.class, IO.class, Math.class, StrictMath.class, Number.class, Boolean.class, Byte.class,
            Short.class, Integer.class, Long.class, Float.class, Double.class, Character.class, Void.class,
            Objects.class, Runnable.class, Comparable.class, AutoCloseable.class, Iterable.class,
            java.util.Iterator.class, java.util.Comparator.class, java.util.concurrent.Callable.class,
            java.time.Duration.class, java.io.UncheckedIOException.class);

    /// Every method and constructor that a program could name, and every field, by the treatment of each.
    private static Map<String, Treatment> treatments(Class<?> type) {
        String owner = JdkClasses.internal(type);
        Map<String, Treatment> all = new TreeMap<>();
        Arrays.stream(type.getDeclaredConstructors())
                .filter(each -> isVisible(each.getModifiers()))
                .forEach(
                        each -> all.put(
                                type.getName() + ".<init>" + JdkClasses.parameters(JdkClasses.descriptor(each)),
                                AllowList.of(owner, "<init>", JdkClasses.descriptor(each))));
        Stream.concat(Arrays.stream(type.getMethods()), Arrays.stream(type.getDeclaredMethods()))
                .filter(each -> isVisible(each.getModifiers()))
                .forEach(each -> all.put(named(type, each), treatment(owner, each)));
        Arrays.stream(type.getFields())
                .forEach(
                        each -> all
                                .put(type.getName() + "." + each.getName(), AllowList.ofField(owner, each.getName())));
        return all;
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String named(Class<?> type, Method method) {
        return type.getName() + "." + method.getName() + JdkClasses.parameters(JdkClasses.descriptor(method));
    }

    private static Treatment treatment(String owner, Method method) {
        return AllowList.of(owner, method.getName(), JdkClasses.descriptor(method));
    }

    private static Stream<Class<?>> functions() {
        return Stream.of(
                "BiConsumer", "BiFunction", "BinaryOperator", "BooleanSupplier", "Consumer", "Function",
                "IntBinaryOperator", "IntFunction", "IntPredicate", "IntSupplier", "IntUnaryOperator", "LongFunction",
                "ObjIntConsumer", "Predicate", "Supplier", "ToIntFunction", "UnaryOperator", "DoubleUnaryOperator")
                .flatMap(name -> JdkClasses.find("java/util/function/" + name).stream());
    }

    @Test
    void everyMemberHasATreatmentAndWhatIsRefusedHasAReason() {
        Stream.concat(LISTED.stream(), functions()).forEach(type -> {
            Map<String, Treatment> all = treatments(type);
            all.values().removeIf(treatment -> treatment != REFUSED);
            for (String member : all.keySet()) {
                String name = member.replaceAll("\\(.*", "");
                assertThat(AllowList.reason(name).in("en")).as(member).isNotBlank();
                assertThat(AllowList.reason(name).in("de")).as(member).isNotBlank()
                        .isNotEqualTo(AllowList.reason(name).in("en"));
            }
            assertThat(AllowList.mayName(JdkClasses.internal(type))).as(type.getName()).isTrue();
        });
    }

    @Test
    void everyFunctionOfThePackageIsTheProgramsOwnCode() {
        assertThat(functions()).hasSize(18).allSatisfy(type -> {
            assertThat(AllowList.mayInherit(JdkClasses.internal(type))).isTrue();
            assertThat(Arrays.stream(type.getDeclaredMethods()).filter(each -> isVisible(each.getModifiers())))
                    .allSatisfy(each -> assertThat(treatment(JdkClasses.internal(type), each)).isEqualTo(EFFECT));
        });
    }

    /// Each of them needs something of Lockstep's in its place: whoever adds one must write that too.
    @Test
    void theMembersThatLockstepReplacesAreTheseAndNoOthers() {
        TreeSet<String> modelled = new TreeSet<>();
        for (Class<?> type : LISTED) {
            treatments(type).forEach((member, treatment) -> {
                boolean isItsOwn = AllowTable.LIST.heading(type.getName()).isPresent();
                if (treatment == MODELLED && isItsOwn && isDeclaredThere(type, member)) {
                    modelled.add(member);
                }
            });
        }

        assertThat(modelled).containsExactlyInAnyOrder("""
                java.io.PrintStream.flush()
                java.io.PrintStream.format(String,Object[])
                java.io.PrintStream.print(Object)
                java.io.PrintStream.print(String)
                java.io.PrintStream.print(boolean)
                java.io.PrintStream.print(char)
                java.io.PrintStream.print(char[])
                java.io.PrintStream.print(double)
                java.io.PrintStream.print(float)
                java.io.PrintStream.print(int)
                java.io.PrintStream.print(long)
                java.io.PrintStream.printf(String,Object[])
                java.io.PrintStream.println()
                java.io.PrintStream.println(Object)
                java.io.PrintStream.println(String)
                java.io.PrintStream.println(boolean)
                java.io.PrintStream.println(char)
                java.io.PrintStream.println(char[])
                java.io.PrintStream.println(double)
                java.io.PrintStream.println(float)
                java.io.PrintStream.println(int)
                java.io.PrintStream.println(long)
                java.lang.Class.desiredAssertionStatus()
                java.lang.Enum.valueOf(Class,String)
                java.lang.IO.print(Object)
                java.lang.IO.println()
                java.lang.IO.println(Object)
                java.lang.Object.<init>()
                java.lang.Object.hashCode()
                java.lang.Object.notify()
                java.lang.Object.notifyAll()
                java.lang.Object.wait()
                java.lang.Object.wait(long)
                java.lang.Object.wait(long,int)
                java.lang.System.err
                java.lang.System.identityHashCode(Object)
                java.lang.System.out
                java.lang.Thread.<init>()
                java.lang.Thread.<init>(Runnable)
                java.lang.Thread.<init>(Runnable,String)
                java.lang.Thread.<init>(String)
                java.lang.Thread.currentThread()
                java.lang.Thread.getName()
                java.lang.Thread.holdsLock(Object)
                java.lang.Thread.interrupt()
                java.lang.Thread.interrupted()
                java.lang.Thread.isAlive()
                java.lang.Thread.isDaemon()
                java.lang.Thread.isInterrupted()
                java.lang.Thread.join()
                java.lang.Thread.join(long)
                java.lang.Thread.onSpinWait()
                java.lang.Thread.run()
                java.lang.Thread.setDaemon(boolean)
                java.lang.Thread.sleep(Duration)
                java.lang.Thread.sleep(long)
                java.lang.Thread.start()
                java.lang.Thread.yield()
                """.split("\n"));
        assertThat(AllowList.of("[I", "clone", "()Ljava/lang/Object;")).isEqualTo(MODELLED);
        assertThat(AllowList.ofBootstrap("java/lang/invoke/StringConcatFactory", "makeConcatWithConstants"))
                .isEqualTo(MODELLED);
    }

    private static boolean isDeclaredThere(Class<?> type, String member) {
        return member.contains(".<init>(")
                || Arrays.stream(type.getDeclaredMethods()).anyMatch(each -> named(type, each).equals(member))
                || Arrays.stream(type.getDeclaredFields()).anyMatch(each -> member.endsWith("." + each.getName()));
    }

    /// A row that names nothing would look as if something were allowed, or refused, that is not.
    @Test
    void everyRowOfTheListNamesWhatTheJdkHas() {
        TreeSet<String> wrong = new TreeSet<>();
        Map<String, AllowTable.Heading> headings = new TreeMap<>(AllowTable.LIST.types());
        headings.putAll(AllowTable.LIST.bootstraps());
        headings.remove("java.util.function.*");
        headings.forEach((name, heading) -> {
            Class<?> type = JdkClasses.find(name.replace('.', '/')).orElseThrow();
            if (!heading.kind().equals("bootstrap") && type.isInterface() != heading.kind().equals("interface")) {
                wrong.add(name + " as " + heading.kind());
            }
            heading.members().keySet().stream().filter(member -> !has(type, member)).forEach(
                    member -> wrong.add(name + " " + member));
        });

        assertThat(wrong).isEmpty();
    }

    private static boolean has(Class<?> type, String member) {
        if (member.startsWith(".")) {
            return member.equals(".*")
                    || Arrays.stream(type.getFields()).anyMatch(field -> field.getName().equals(member.substring(1)));
        }
        Stream<String> constructors = Arrays.stream(type.getDeclaredConstructors())
                .map(each -> "<init>" + JdkClasses.parameters(JdkClasses.descriptor(each)));
        Stream<String> methods = Arrays.stream(type.getDeclaredMethods())
                .map(each -> each.getName() + JdkClasses.parameters(JdkClasses.descriptor(each)));
        return member.equals("*")
                || Stream.concat(constructors, methods)
                        .anyMatch(each -> each.equals(member) || each.replaceAll("\\(.*", "").equals(member));
    }

    @Test
    void everyReasonIsGivenForWhatTheJdkHas() {
        List<String> packages = ModuleFinder.ofSystem()
                .findAll()
                .stream()
                .flatMap(each -> each.descriptor().packages().stream())
                .toList();
        BiFunction<String, String, Boolean> isMember = (type, name) -> JdkClasses.find(type.replace('.', '/'))
                .filter(each -> has(each, name) || has(each, "." + name) || isField(each, name))
                .isPresent();

        assertThat(Reasons.prefixes()).allMatch(
                name -> packages.contains(name) || packages.stream().anyMatch(each -> each.startsWith(name + "."))
                        || JdkClasses.find(name.replace('.', '/')).isPresent()
                        || JdkClasses.find(nested(name).replace('.', '/')).isPresent()
                        || isMember.apply(
                                name.substring(0, name.lastIndexOf('.')), name.substring(name.lastIndexOf('.') + 1)));
    }

    @Test
    void everyReasonIsGivenForSomething() {
        Set<RefusalReason> given = Reasons.prefixes().stream().map(Reasons::of).collect(Collectors.toSet());

        assertThat(EnumSet.complementOf(EnumSet.copyOf(given)))
                .containsExactly(
                        RefusalReason.BEHIND_AN_INTERFACE, RefusalReason.AS_REFERENCE, RefusalReason.UNLISTED);
    }

    private static boolean isField(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredFields()).anyMatch(each -> each.getName().equals(name));
    }

    private static String nested(String name) {
        int last = name.lastIndexOf('.');
        return name.substring(0, last) + "$" + name.substring(last + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PURE     | java/lang/String | length | ()I",
                "EFFECT   | java/lang/String | format | (Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;",
                "REFUSED  | java/lang/String | format"
                        + " | (Ljava/util/Locale;Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;",
                "REFUSED  | java/lang/String | getBytes | ()[B",
                "PURE     | java/lang/String | hashCode | ()I",
                "MODELLED | java/lang/Throwable | hashCode | ()I",
                "MODELLED | java/lang/Comparable | hashCode | ()I",
                "MODELLED | [Ljava/lang/String; | hashCode | ()I",
                "PURE     | [Ljava/lang/String; | getClass | ()Ljava/lang/Class;",
                "REFUSED  | java/lang/Enum | hashCode | ()I",
                "REFUSED  | java/lang/Object | clone | ()Ljava/lang/Object;",
                "PURE     | java/io/UncheckedIOException | getCause | ()Ljava/io/IOException;",
                "PURE     | java/io/FileNotFoundException | getMessage | ()Ljava/lang/String;",
                "EFFECT   | java/io/FileNotFoundException | <init> | (Ljava/lang/String;)V",
                "EFFECT   | java/lang/MatchException | <init> | (Ljava/lang/String;Ljava/lang/Throwable;)V",
                "EFFECT   | java/lang/AssertionError | <init> | (Ljava/lang/Object;)V",
                "EFFECT   | java/util/concurrent/ExecutionException | <init> | (Ljava/lang/Throwable;)V",
                "REFUSED  | java/util/concurrent/CompletionException | fillInStackTrace | ()Ljava/lang/Throwable;",
                "REFUSED  | java/sql/SQLException | <init> | ()V",
                "REFUSED  | java/lang/Thread | stop | ()V",
                "REFUSED  | java/util/List | forEach | (Ljava/util/function/Consumer;)V",
                "REFUSED  | java/lang/invoke/LambdaMetafactory | metafactory | ()V",
                "REFUSED  | no/such/Type | hashCode | ()I",
                "REFUSED  | java/lang/String | <init> | (Ljava/lang/Object;)V"})
    void membersAreLookedUpWhereTheyAreDeclared(Treatment treatment, String owner, String name, String descriptor) {
        assertThat(AllowList.of(owner, name, descriptor)).isEqualTo(treatment);
    }

    @Test
    void fieldsAreLookedUpToo() {
        assertThat(AllowList.ofField("java/lang/System", "out")).isEqualTo(MODELLED);
        assertThat(AllowList.ofField("java/lang/System", "in")).isEqualTo(REFUSED);
        assertThat(AllowList.ofField("java/lang/Boolean", "TRUE")).isEqualTo(PURE);
        assertThat(AllowList.ofField("java/lang/Math", "PI")).isEqualTo(PURE);
        assertThat(AllowList.ofField("java/io/InterruptedIOException", "bytesTransferred")).isEqualTo(REFUSED);
        assertThat(AllowList.ofField("java/util/List", "x")).isEqualTo(REFUSED);
    }

    @Test
    void onlyTheseLinkWhatTheCompilerLeavesToTheJdk() {
        assertThat(AllowList.ofBootstrap("java/lang/invoke/LambdaMetafactory", "metafactory")).isEqualTo(EFFECT);
        assertThat(AllowList.ofBootstrap("java/lang/invoke/LambdaMetafactory", "altMetafactory")).isEqualTo(REFUSED);
        assertThat(AllowList.ofBootstrap("java/lang/runtime/ObjectMethods", "bootstrap")).isEqualTo(PURE);
        assertThat(AllowList.ofBootstrap("java/lang/runtime/SwitchBootstraps", "typeSwitch")).isEqualTo(PURE);
        assertThat(AllowList.ofBootstrap("java/lang/runtime/SwitchBootstraps", "enumSwitch")).isEqualTo(REFUSED);
        assertThat(AllowList.ofBootstrap("java/lang/String", "length")).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java/lang/Object", "java/lang/Record", "java/lang/Enum", "java/lang/Thread", "java/lang/Runnable",
                "java/lang/RuntimeException", "java/io/IOException", "java/util/NoSuchElementException",
                "java/util/concurrent/TimeoutException", "java/util/function/IntSupplier", "java/util/Comparator"})
    void aProgramMayInheritFromTheOpenOnes(String type) {
        assertThat(AllowList.mayInherit(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java/lang/CharSequence", "java/lang/Number", "java/lang/Cloneable", "java/io/Serializable",
                "java/util/TimerTask", "java/sql/SQLException", "java/util/AbstractList", "java/io/PrintStream"})
    void aProgramMayNotInheritFromOthers(String type) {
        assertThat(AllowList.mayInherit(type)).isFalse();
    }
}

package dev.lockstep.scenario.read;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.program.property.Quantities;
import dev.lockstep.scenario.program.property.Quantity;
import dev.lockstep.scenario.yaml.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every quantity of properties, in its written form; a capital stands for the author's word. The manual and the schema
/// list the same.
public final class QuantityForm {

    private QuantityForm() {}

    /// The forms of one engine, or of the free objects and threads.
    public static List<String> of(OperationForm.Of engine) {
        return switch (engine) {
            case POOL -> names(Quantities.ofPool());
            case CACHE -> Stream.concat(
                    names(Quantities.ofCache()).stream(),
                    Stream.of("computes of KEY", "computing KEY", "value of KEY"))
                    .toList();
            case BARRIER -> names(Quantities.ofBarrier());
            case ANY -> List.of("VARIABLE", "SEMAPHORE", "holders of LOCK", "result of THREAD");
        };
    }

    private static List<String> names(List<? extends Quantity> quantities) {
        return quantities.stream().map(Quantity::name).toList();
    }

    /// The quantity whose words come next.
    static Quantity read(TermReader terms, ProgramScope programScope) throws BadScenario {
        TermToken first = terms.take();
        String next = terms.peek().kind() == TermToken.Kind.WORD ? terms.peek().text() : "";
        boolean of = next.equals("of") && terms.peek(1).kind() == TermToken.Kind.WORD;
        if (of && first.text().equals("holders")) {
            return Quantities.holdersOf(ofWhat(terms, programScope, NameKind.LOCK, programScope.locks()));
        }
        if (of && first.text().equals("result")) {
            return Quantities.resultOf(ofWhat(terms, programScope, NameKind.THREAD, programScope.threads()));
        }
        if (programScope.engine() == OperationForm.Of.CACHE) {
            Optional<Quantity> ofKey = ofKey(terms, first.text(), next, of);
            if (ofKey.isPresent()) {
                return ofKey.get();
            }
        }
        if (Stream.of(programScope.variables(), programScope.semaphores())
                .anyMatch(names -> names.contains(first.text()))) {
            return Quantities.variable(first.text());
        }
        String both = first.text() + " " + next;
        for (Quantity whole : whole(programScope.engine())) {
            if (whole.name().equals(both)) {
                terms.take();
                return whole;
            }
            if (whole.name().equals(first.text())) {
                return whole;
            }
        }
        throw unknown(terms, first, programScope);
    }

    private static Optional<Quantity> ofKey(TermReader terms, String first, String next, boolean of)
            throws BadScenario {
        if (of && (first.equals("computes") || first.equals("value"))) {
            terms.take();
            String key = key(terms);
            return Optional.of(first.equals("computes") ? Quantities.computesOf(key) : Quantities.valueOf(key));
        }
        boolean joined = next.isEmpty() || next.equals("and") || next.equals("or");
        return first.equals("computing") && !joined ? Optional.of(Quantities.computing(key(terms))) : Optional.empty();
    }

    private static String key(TermReader terms) throws BadScenario {
        TermToken key = terms.take();
        if (!ProgramNames.isWord(key.text())) {
            throw terms.phrase().bad(key.index(), NameKind.KEY.as(key.found()), ProgramNames.expectedWord());
        }
        return key.text();
    }

    private static String ofWhat(TermReader terms, ProgramScope programScope, NameKind kind, List<String> known)
            throws BadScenario {
        terms.take();
        TermToken name = terms.take();
        if (!known.contains(name.text())) {
            throw terms.phrase().bad(
                    name.index(), programScope.found(kind, name.text()), kind.oneOf(known), name.text(), known);
        }
        return name.text();
    }

    private static List<? extends Quantity> whole(OperationForm.Of engine) {
        return switch (engine) {
            case POOL -> Quantities.ofPool();
            case CACHE -> Quantities.ofCache();
            case BARRIER -> Quantities.ofBarrier();
            case ANY -> List.of();
        };
    }

    private static BadScenario unknown(TermReader terms, TermToken first, ProgramScope programScope) {
        List<String> known = new ArrayList<>(programScope.variables());
        known.addAll(programScope.semaphores());
        if (programScope.engine() != OperationForm.Of.ANY) {
            known.addAll(of(programScope.engine()));
        }
        known.add("holders of LOCK");
        known.add("result of THREAD");
        return terms.phrase().bad(
                first.index(), LocalText.of("unknown quantity %s", "unbekannte Größe %s", first.found()),
                Words.oneOf(known), first.text(), known);
    }
}

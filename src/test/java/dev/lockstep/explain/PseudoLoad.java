package dev.lockstep.explain;

/// What is said of live runs in [PseudoLanguage].
final class PseudoLoad implements LoadWords {

    @Override
    public String parameter(Parameter parameter) {
        return "⟦load⟧";
    }

    @Override
    public String call(Call call, String of) {
        return "⟦load⟧";
    }

    @Override
    public String hint(Call call, String of) {
        return "⟦load⟧";
    }

    @Override
    public String idle(Idle idle, int most) {
        return "⟦load⟧";
    }

    @Override
    public String noLimit() {
        return "⟦load⟧";
    }

    @Override
    public String workersAreFixed() {
        return "⟦load⟧";
    }

    @Override
    public String record() {
        return "⟦load⟧";
    }
}

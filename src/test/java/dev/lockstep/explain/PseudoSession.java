package dev.lockstep.explain;

import dev.lockstep.trace.RunOrder;

/// What is said of sessions in [PseudoLanguage].
final class PseudoSession implements SessionWords {

    @Override
    public String figure(Figure figure) {
        return "⟦session⟧";
    }

    @Override
    public String simulated() {
        return "⟦session⟧";
    }

    @Override
    public String recordedRun() {
        return "⟦session⟧";
    }

    @Override
    public String realThreads() {
        return "⟦session⟧";
    }

    @Override
    public String order(RunOrder order) {
        return "⟦session⟧";
    }

    @Override
    public LoadWords load() {
        return new PseudoLoad();
    }

    @Override
    public ErrorWords errors() {
        return new PseudoError();
    }

    @Override
    public String branch(int step, String choice) {
        return "⟦session⟧";
    }
}

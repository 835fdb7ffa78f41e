package dev.lockstep.explain;

import java.util.List;

/// The labels of pictures of a cache in [PseudoLanguage].
final class PseudoCache implements CacheWords {

    @Override
    public String callers() {
        return "⟦cache⟧";
    }

    @Override
    public String noKeyYet() {
        return "⟦cache⟧";
    }

    @Override
    public String hits() {
        return "⟦cache⟧";
    }

    @Override
    public String misses() {
        return "⟦cache⟧";
    }

    @Override
    public String computes() {
        return "⟦cache⟧";
    }

    @Override
    public String lockTable() {
        return "⟦cache⟧";
    }

    @Override
    public List<String> purpose(boolean only) {
        return List.of("⟦cache⟧");
    }

    @Override
    public String held() {
        return "⟦cache⟧";
    }

    @Override
    public String key(String key) {
        return "⟦cache⟧";
    }

    @Override
    public String value(String value) {
        return "⟦cache⟧";
    }

    @Override
    public String empty() {
        return "⟦cache⟧";
    }

    @Override
    public String stale() {
        return "⟦cache⟧";
    }

    @Override
    public String lock(LockUse use) {
        return "⟦cache⟧";
    }

    @Override
    public String lockBriefly(LockUse use) {
        return "⟦cache⟧";
    }

    @Override
    public String users(int users, String number) {
        return "⟦cache⟧";
    }

    @Override
    public String usersBriefly(int users, String number) {
        return "⟦cache⟧";
    }

    @Override
    public String computing(int users) {
        return "⟦cache⟧";
    }

    @Override
    public String computing() {
        return "⟦cache⟧";
    }

    @Override
    public String computing(String times) {
        return "⟦cache⟧";
    }

    @Override
    public String computeAtOnce(int threads) {
        return "⟦cache⟧";
    }

    @Override
    public String computeAtOnceBriefly(int threads) {
        return "⟦cache⟧";
    }

    @Override
    public String threw(String kind) {
        return "⟦cache⟧";
    }
}

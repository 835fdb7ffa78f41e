package dev.lockstep.explain.german;

import dev.lockstep.explain.CacheWords;
import java.util.List;

/// The labels of pictures of a cache in German.
final class GermanCache implements CacheWords {

    @Override
    public String callers() {
        return "Aufrufer";
    }

    @Override
    public String noKeyYet() {
        return "noch kein Schlüssel verlangt";
    }

    @Override
    public String hits() {
        return "Treffer";
    }

    @Override
    public String misses() {
        return "Fehlschläge";
    }

    @Override
    public String computes() {
        return "Berechnungen";
    }

    @Override
    public String lockTable() {
        return "Schlosstabelle";
    }

    @Override
    public List<String> purpose(boolean only) {
        return only ? List.of("ein Schloss", "für alle") : List.of("schützt die", "Schlösser");
    }

    @Override
    public String held() {
        return "gehalten";
    }

    @Override
    public String key(String key) {
        return "Schlüssel " + key;
    }

    @Override
    public String value(String value) {
        return "Wert " + value;
    }

    @Override
    public String empty() {
        return "leer";
    }

    @Override
    public String stale() {
        return "ungültig";
    }

    @Override
    public String lock(LockUse use) {
        return switch (use) {
            case HOLDS -> "hält das Schloss";
            case HELD -> "Schloss gehalten";
            case WITHOUT -> "ohne Schloss";
            case NONE_OF_ITS_OWN -> "kein eigenes Schloss";
            case IN_USE -> "Schloss frei, benutzt";
            case FREE -> "Schloss frei";
            case NONE -> "kein Schloss";
        };
    }

    @Override
    public String lockBriefly(LockUse use) {
        return switch (use) {
            case HOLDS -> "hält es";
            case WITHOUT, NONE_OF_ITS_OWN -> "kein Schloss";
            case IN_USE -> "frei, benutzt";
            case HELD -> "gehalten";
            case FREE, NONE -> lock(use);
        };
    }

    @Override
    public String users(int users, String number) {
        return users == 1 ? "1 benutzt das Schloss" : number + " benutzen das Schloss";
    }

    @Override
    public String usersBriefly(int users, String number) {
        return users == 1 ? "1 benutzt es" : number + " benutzen es";
    }

    @Override
    public String computing(int users) {
        return "berechnet · " + users;
    }

    @Override
    public String computing() {
        return "berechnet";
    }

    @Override
    public String computing(String times) {
        return "berechnet " + times;
    }

    @Override
    public String computeAtOnce(int threads) {
        return threads + " berechnen zugleich";
    }

    @Override
    public String computeAtOnceBriefly(int threads) {
        return threads + " berechnen";
    }

    @Override
    public String threw(String kind) {
        return "warf " + kind;
    }
}

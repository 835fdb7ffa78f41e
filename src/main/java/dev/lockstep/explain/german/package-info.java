/// The sentences of [dev.lockstep.explain.Language] in German.
///
/// Its terms: lock *Schloss*, condition *Bedingung*, permit *Erlaubnis*, barrier *Barriere*, party *Teilnehmer*, task
/// *Aufgabe*, queue *Warteschlange*, producer *Erzeuger*, deadlock *Verklemmung*, cycle *Zyklus*, order *Reihenfolge*,
/// choice *Entscheidung*, schedule *Ablaufplan*, run *Lauf*, key *Schlüssel*, to shut down *herunterfahren*, to break
/// *brechen* (of a barrier) and *verletzen* (of a property); *Thread*, *Worker*, *Pool*, *Cache*, *Semaphor* and
/// *Scheduler* are said in German, too.
@NullMarked
package dev.lockstep.explain.german;

import org.jspecify.annotations.NullMarked;

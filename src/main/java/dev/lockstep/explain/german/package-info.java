/// The sentences of [dev.lockstep.explain.Language] in German.
///
/// Its terms: lock *Schloss*, condition *Bedingung*, permit *Erlaubnis*, barrier *Barriere*, party *Teilnehmer*, task
/// *Aufgabe*, producer *Erzeuger*, deadlock *Verklemmung*, cycle *Zyklus*, order *Reihenfolge*, choice *Entscheidung*,
/// schedule *Ablaufplan*, run *Lauf*, key *Schlüssel*, to shut down *herunterfahren*, to break *brechen* (of a barrier)
/// and *verletzen* (of a property); *Thread*, *Worker*, *Pool*, *Queue*, *Cache*, *Semaphor* and *Scheduler* are said
/// in German, too. Numbers that count have points between their thousands; those that name a step have none.
@NullMarked
package dev.lockstep.explain.german;

import org.jspecify.annotations.NullMarked;

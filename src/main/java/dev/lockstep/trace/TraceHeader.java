package dev.lockstep.trace;

/// The first line of a trace: the run that it records.
///
/// @param scenario the id of the scenario
/// @param text the text of the scenario's file when the run was made
/// @param simulated whether one operation ran at a time; otherwise threads were real, and a step is an event
/// @param order what decided the order of steps, as [RunOrder] writes it; empty where threads were real
public record TraceHeader(String scenario, String text, boolean simulated, String order) {

    /// The header of a simulated run.
    public static TraceHeader simulated(String scenario, String text, RunOrder order) {
        return new TraceHeader(scenario, text, true, order.text());
    }

    /// What decided the order of steps; only for a simulated run.
    public RunOrder decided() {
        return RunOrder.read(order);
    }
}

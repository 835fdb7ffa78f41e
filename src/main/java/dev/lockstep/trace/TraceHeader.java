package dev.lockstep.trace;

/// What a trace says of itself.
///
/// @param scenario the id of the scenario
/// @param text the scenario's file, as it stood when the run was made
/// @param simulated whether one operation ran at a time; otherwise threads were real, and a step is an event
/// @param order who decided, as [RunOrder] writes it; empty where threads were real
public record TraceHeader(String scenario, String text, boolean simulated, String order) {

    /// Of a simulated run.
    public static TraceHeader simulated(String scenario, String text, RunOrder order) {
        return new TraceHeader(scenario, text, true, order.text());
    }

    /// Who decided; only of a simulated run.
    public RunOrder decided() {
        return RunOrder.read(order);
    }
}

package dev.lockstep.session;

import dev.lockstep.scenario.Scenario;

/// What a gallery and a heading say of a scenario.
///
/// @param id its name on the command line
/// @param title its name in the gallery
/// @param about two or three sentences for whoever watches
/// @param group the heading it stands under
public record Title(String id, String title, String about, String group) {

    public static Title of(Scenario scenario) {
        return new Title(scenario.id(), scenario.title(), scenario.about(), scenario.group().title());
    }
}

package org.papilla.scalp.depot;

import java.util.ArrayList;
import java.util.List;

/// The depot engine: where an injected drug is, for how long, and what reaches the blood.
///
/// A pure function of its input, safe to call from any thread.
public final class Depot {

    private Depot() {}

    /// Answers a scenario.
    ///
    /// @throws InvalidScenario if the scenario cannot be computed; it names every problem
    public static DepotAnswer simulate(Scenario scenario) {
        List<Problem> problems = scenario.problems();
        if (!problems.isEmpty()) {
            throw new InvalidScenario(problems);
        }
        return scenario.perfusion().stream().allMatch(step -> step.multiplier() == 1)
                ? new Simulation(scenario).answer()
                : new FlowSimulation(scenario).answer();
    }

    /// Forecasts what a session of injections does, with bands from virtual patients.
    ///
    /// @throws InvalidScenario if the inputs cannot be computed; it names every problem
    public static Forecast forecast(DepotInputs inputs) {
        List<Problem> problems = inputs.problems();
        if (!problems.isEmpty()) {
            throw new InvalidScenario(problems);
        }
        return new Forecaster(inputs).forecast();
    }

    /// Forecasts what a course of equal sessions, one after every interval, builds up in skin and
    /// blood.
    ///
    /// @param sessions before how many sessions to look, 1 to 200
    /// @throws InvalidScenario if the inputs cannot be computed; it names every problem
    public static Accumulation accumulation(DepotInputs inputs, int sessions) {
        List<Problem> problems = new ArrayList<>(inputs.problems());
        if (sessions < 1 || sessions > 200) {
            problems.add(new Problem("sessions", Integer.toString(sessions), "", "1 to 200"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidScenario(problems);
        }
        return new Forecaster(inputs).accumulation(sessions);
    }
}

package org.papilla.scalp.depot;

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
}

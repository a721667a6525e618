package org.papilla.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.papilla.formulary.Entry;
import org.papilla.formulary.Finding;
import org.papilla.formulary.Rule;
import org.papilla.formulary.Severity;

/// Every rule has a case that fires it and one that just does not.
class RuleCasesTest {

    private static final Screening SCREENING = Screening.by(Cases.FORMULARY);

    private record Line(String rule, String fires, String spares) {
        @Override
        public String toString() {
            return rule;
        }
    }

    private static List<Line> lines() {
        try (var in = RuleCasesTest.class.getResourceAsStream("/rule-cases.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .map(parts -> new Line(parts[0].strip(), parts[1].strip(), parts[2].strip()))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void every_rule_has_its_two_cases() {
        assertThat(lines())
                .extracting(Line::rule)
                .containsExactlyInAnyOrderElementsOf(
                        Cases.FORMULARY.all(Rule.class).stream().map(Entry::id).toList());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void fires_when_it_should_and_is_silent_one_step_away(Line line) {
        var rule = Cases.FORMULARY.get(Rule.class, line.rule());

        assertThat(spoken(line.fires(), rule))
                .as("fires on: %s", line.fires())
                .contains(rule.severity());
        assertThat(spoken(line.spares(), rule))
                .as("spares: %s", line.spares())
                .doesNotContain(rule.severity());
    }

    private static List<Severity> spoken(String shortHand, Rule rule) {
        var patient = Cases.of(shortHand);
        var answer = SCREENING.screen(patient);
        Stream<Finding> findings =
                switch (rule.scope()) {
                    case PATIENT -> answer.decision().findings().stream();
                    case SESSION -> SCREENING.today(patient).findings().stream();
                    case AGENT ->
                            rule.agents().stream()
                                    .flatMap(agent -> answer.agent(agent).findings().stream());
                };
        return findings.filter(finding -> finding.rule().equals(rule.id()))
                .map(Finding::severity)
                .toList();
    }
}

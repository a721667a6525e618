package org.papilla.formulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What is said of agents, allergies, studies and the method promises nothing, in either language.
class WordingTest {

    private static final Pattern ENGLISH =
            Pattern.compile(
                    "\\b(cure[sd]?|guaranteed?|safe|natural|painless|no side effects|regrow lost hair|FDA[- ]approved|detox)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern TURKISH =
            Pattern.compile(
                    "(?<!\\p{L})(kesin çözüm|garantili?|güvenlidir|güvenli|doğal|ağrısız|yan etkisiz|yan etkisi yoktur|FDA onaylı|detoks)(?!\\p{L})",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Test
    void no_text_promises_what_evidence_does_not_carry() {
        var texts = new ArrayList<Text>();
        var formulary = Formulary.shipped();
        for (var kind :
                List.of(
                        Agent.class,
                        AllergyClass.class,
                        Trial.class,
                        Mechanism.class,
                        Method.class)) {
            formulary.all(kind).forEach(entry -> collect(entry, texts));
        }

        assertThat(texts).hasSizeGreaterThan(700);
        assertThat(texts)
                .allSatisfy(text -> {
                    assertThat(text.en()).doesNotContainPattern(ENGLISH);
                    assertThat(text.tr()).doesNotContainPattern(TURKISH);
                });
    }

    @Test
    void turkish_texts_write_numbers_the_turkish_way() {
        var texts = new ArrayList<Text>();
        var formulary = Formulary.shipped();
        formulary.all(Agent.class).forEach(entry -> collect(entry, texts));
        formulary.all(AllergyClass.class).forEach(entry -> collect(entry, texts));
        formulary.all(Trial.class).forEach(entry -> collect(entry, texts));

        assertThat(texts)
                .allSatisfy(
                        text -> assertThat(text.tr()).doesNotContainPattern("\\d ?%|\\b0\\.\\d"));
    }

    /// Every text below a record, whatever the shape of the record.
    private static void collect(Object value, List<Text> texts) {
        switch (value) {
            case Text text -> texts.add(text);
            case Source _ -> {}
            case Collection<?> many -> many.forEach(one -> collect(one, texts));
            case Optional<?> perhaps -> perhaps.ifPresent(one -> collect(one, texts));
            case Record parent -> {
                for (var component : parent.getClass().getRecordComponents()) {
                    try {
                        component.getAccessor().setAccessible(true);
                        collect(component.getAccessor().invoke(parent), texts);
                    } catch (IllegalAccessException | InvocationTargetException e) {
                        throw new AssertionError(e);
                    }
                }
            }
            default -> {}
        }
    }
}

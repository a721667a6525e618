package org.papilla.formulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// No text of any kind of entry uses a word that the formulary itself forbids, and every text is
/// there in both languages.
class KnowledgeWordingTest {

    private static final Formulary FORMULARY = Formulary.shipped();

    @Test
    void texts_never_use_the_words_that_no_evidence_carries() {
        var english = new ArrayList<String>();
        var turkish = new ArrayList<String>();
        for (var term : FORMULARY.all(Term.class)) {
            if (term.handling() == Term.Handling.NEVER_PRINT) {
                english.addAll(term.english());
                turkish.addAll(term.turkish());
            }
        }
        assertThat(english)
                .contains(
                        "cure",
                        "guaranteed",
                        "safe",
                        "natural",
                        "painless",
                        "no side effects",
                        "regrow lost hair",
                        "FDA-approved",
                        "detox");
        var forbiddenEnglish = wholeWords(english);
        var forbiddenTurkish = wholeWords(turkish);
        texts().forEach((place, text) -> {
            assertThat(forbiddenEnglish.matcher(text.en()).find())
                    .as(place + ": " + text.en())
                    .isFalse();
            assertThat(forbiddenTurkish.matcher(text.tr()).find())
                    .as(place + ": " + text.tr())
                    .isFalse();
        });
    }

    @Test
    void every_longer_text_is_translated_and_writes_decimals_as_its_language_does() {
        var point = Pattern.compile("\\d\\.\\d+ ?(mm|mg|mL|cm|kg|µ)|\\d ?%");
        var comma = Pattern.compile("\\d,\\d+ ?(%|mm|mg|mL|cm|kg|µ)");
        texts().forEach((place, text) -> {
            boolean citation = place.startsWith("trials/") && place.endsWith(".name");
            if (text.en().length() > 40 && !citation) {
                assertThat(text.tr()).as(place).isNotEqualTo(text.en());
            }
            assertThat(point.matcher(text.tr()).find()).as(place + ": " + text.tr()).isFalse();
            assertThat(comma.matcher(text.en()).find()).as(place + ": " + text.en()).isFalse();
        });
    }

    private static Pattern wholeWords(List<String> words) {
        return Pattern.compile(
                "(?<![\\p{L}])("
                        + String.join("|", words.stream().map(Pattern::quote).toList())
                        + ")(?![\\p{L}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Every text of every entry by its place; save for sources, the words themselves, and the
    /// claims that are quoted.
    private static Map<String, Text> texts() {
        var texts = new LinkedHashMap<String, Text>();
        FORMULARY
                .byFolder()
                .forEach((folder, entries) -> {
                    for (var entry : entries) {
                        if (!(entry instanceof Source) && !(entry instanceof Term)) {
                            collect(folder + "/" + entry.id(), entry, texts);
                        }
                    }
                });
        assertThat(texts).hasSizeGreaterThan(1000);
        return texts;
    }

    private static void collect(String place, Object value, Map<String, Text> texts) {
        switch (value) {
            case Text text -> texts.put(place, text);
            case Source _ -> {}
            case Optional<?> optional ->
                    optional.ifPresent(inside -> collect(place, inside, texts));
            case Collection<?> items -> {
                int i = 0;
                for (var item : items) {
                    collect(place + "[" + i++ + "]", item, texts);
                }
            }
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    if (record instanceof Claim && component.getName().equals("claim")) {
                        continue;
                    }
                    try {
                        var accessor = component.getAccessor();
                        accessor.setAccessible(true);
                        collect(place + "." + component.getName(), accessor.invoke(record), texts);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(place, e);
                    }
                }
            }
            default -> {}
        }
    }
}

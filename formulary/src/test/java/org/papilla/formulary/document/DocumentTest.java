package org.papilla.formulary.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

    @Test
    void every_problem_is_reported_with_its_line_and_never_only_the_first() throws BadInput {
        var document =
                Document.yaml(
                        "a.yaml",
                        """
                        name: x
                        dose: -1
                        wrong: 3
                        items:
                          - { volume: .nan }
                        """);
        var root = document.root();
        root.child("name").text();
        root.child("dose").number(Range.positive(10, "mg"));
        root.child("items").list(item -> item.child("volume").number(Range.positive(10, "mL")));
        root.child("absent").text();

        assertThatThrownBy(document::finish)
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(
                        "a.yaml:2: dose: -1: expected a number more than 0 and at most 10 mg")
                .hasMessageContaining(
                        "a.yaml:3: wrong: unknown key; known here: name, dose, items, absent")
                .hasMessageContaining("a.yaml:5: items[0].volume: .nan: expected")
                .hasMessageContaining("absent: missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &x 1\nb: *x", "a: 1\na: 2", "a: [", "\t- a", "? [1]\n: 2"})
    void anchors_repeated_keys_and_what_is_not_yaml_are_refused(String yaml) {
        assertThatThrownBy(() -> finish(Document.yaml("a.yaml", yaml)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a.yaml:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"a\":1,}",
                "{\"a\":1}x",
                "",
                "[[[[[[[["
            })
    void repeated_keys_and_what_is_not_json_are_refused(String json) {
        assertThatThrownBy(() -> finish(Document.json("a.json", json)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a.json:1");
    }

    @Test
    void json_nested_deeper_than_any_case_is_refused_without_a_crash() {
        assertThatThrownBy(() -> Document.json("a.json", "[".repeat(100_000)))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void a_null_is_absent_and_a_number_in_quotes_is_a_text() throws BadInput {
        var root = Document.json("a.json", "{\"a\":null,\"b\":\"3\"}").root();

        assertThat(root.child("a").present()).isFalse();
        root.child("b").number(Range.any(""));
        assertThat(root.child("b").text()).isEqualTo("3");
    }

    @Test
    void yaml_and_its_snapshot_in_json_read_the_same() throws BadInput {
        String yaml = "a: { en: 'x: y', n: 1.50 }\nlist: [1, two, true, null]\n";
        var first = Document.yaml("a.yaml", yaml);
        var second = Document.json("a.json", first.toJson());

        assertThat(second.toJson())
                .isEqualTo(first.toJson())
                .isEqualTo("{\"a\":{\"en\":\"x: y\",\"n\":1.50},\"list\":[1,\"two\",true,null]}");
    }

    private static void finish(Document document) throws BadInput {
        document.root().acceptAnything();
        document.finish();
    }
}

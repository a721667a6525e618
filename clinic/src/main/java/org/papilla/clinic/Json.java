package org.papilla.clinic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumMap;
import java.util.Map;
import org.papilla.formulary.Language;
import org.papilla.formulary.Provenance;
import org.papilla.formulary.Text;
import org.papilla.formulary.Unit;
import org.papilla.formulary.document.Field;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Writes the records of the engines as JSON: keys are the names of their components, what is
/// absent is left out, texts are in one language, and a provenance is its mark and citation.
final class Json {

    private static final Map<Language, Json> BY_LANGUAGE = new EnumMap<>(Language.class);

    private final JsonMapper mapper;

    private Json(Language language) {
        var module =
                new SimpleModule()
                        .addSerializer(Text.class, new Words(language))
                        .addSerializer(Unit.class, new Code())
                        .addSerializer(Provenance.class, new Origin());
        module.addSerializer(new Lowercase());
        mapper =
                JsonMapper.builder()
                        .addModule(module)
                        .changeDefaultPropertyInclusion(inclusion ->
                                inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build();
    }

    /// The writer for one language.
    static synchronized Json in(Language language) {
        return BY_LANGUAGE.computeIfAbsent(language, Json::new);
    }

    String write(Object answer) {
        return mapper.writeValueAsString(answer);
    }

    private static final class Words extends StdSerializer<Text> {
        private final Language language;

        Words(Language language) {
            super(Text.class);
            this.language = language;
        }

        @Override
        public void serialize(Text text, JsonGenerator out, SerializationContext context) {
            out.writeString(text.in(language));
        }
    }

    private static final class Code extends StdSerializer<Unit> {
        Code() {
            super(Unit.class);
        }

        @Override
        public void serialize(Unit unit, JsonGenerator out, SerializationContext context) {
            out.writeString(unit.code());
        }
    }

    /// `FULLY_KNOWN` as `fully-known`, as the files write it.
    private static final class Lowercase extends StdSerializer<Enum<?>> {
        Lowercase() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum<?> constant, JsonGenerator out, SerializationContext context) {
            out.writeString(Field.written(constant));
        }
    }

    private static final class Origin extends StdSerializer<Provenance> {
        Origin() {
            super(Provenance.class);
        }

        @Override
        public void serialize(
                Provenance provenance, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            provenance
                    .basis()
                    .ifPresent(basis -> out.writeStringProperty("basis", Field.written(basis)));
            out.writeStringProperty("mark", Field.written(provenance.mark()));
            out.writeBooleanProperty("unreviewed", provenance.unreviewed());
            provenance
                    .signOff()
                    .ifPresent(signOff ->
                            out.writeStringProperty(
                                    "signedOff", signOff.by() + ", " + signOff.on()));
            out.writeStringProperty("source", provenance.citation());
            out.writeEndObject();
        }
    }
}

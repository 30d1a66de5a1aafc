package dev.spicewire.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spicewire.codegen.Backend;
import dev.spicewire.codegen.ModelBackend;
import dev.spicewire.model.InvalidModelException;
import dev.spicewire.model.ModelReader;
import dev.spicewire.proto.model.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Any text is read as a model, which can be written, or refused with an {@link InvalidModelException}. */
final class ModelFuzz {

    private static final Backend MODEL = new ModelBackend();

    private ModelFuzz() {
    }

    /** Checks one input: a model as JSON. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Protocol protocol = ModelReader.read(new String(input, StandardCharsets.UTF_8));
            Collection<String> written = MODEL.generate(protocol).files().values();
            assertThat(written).singleElement().satisfies(json ->
                    assertThat(new ObjectMapper().readTree(json).path("protocol").asText()).isEqualTo(protocol.name()));
        } catch (InvalidModelException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}

package dev.spicewire.proof.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.model.InvalidModelException;
import dev.spicewire.model.ModelReader;
import dev.spicewire.proto.model.Protocol;
import java.nio.charset.StandardCharsets;

/** Any text is read as a model or refused with an {@link InvalidModelException}. */
final class ModelFuzz {

    private ModelFuzz() {
    }

    /** Checks one input: a model as JSON. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Protocol protocol = ModelReader.read(new String(input, StandardCharsets.UTF_8));
            assertThat(protocol.name()).isNotNull();
        } catch (InvalidModelException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.model.InvalidModelException;
import dev.spicewire.model.JsonStyle;
import dev.spicewire.model.ModelJson;
import dev.spicewire.model.ModelReader;
import dev.spicewire.proto.model.Protocol;
import java.nio.charset.StandardCharsets;

/** Any text is read as a model, which is the same when written and read again, or refused. */
final class ModelFuzz {

    private ModelFuzz() {
    }

    /** Checks one input: a model as JSON. */
    public static void fuzzerTestOneInput(byte[] input) {
        Protocol protocol;
        try {
            protocol = ModelReader.read(new String(input, StandardCharsets.UTF_8));
        } catch (InvalidModelException e) {
            assertThat(e.getMessage().lines()).as("one line that says what is wrong").hasSize(1);
            return;
        }
        String written = ModelJson.write(protocol, JsonStyle.COMPACT);
        assertThat(again(written)).isEqualTo(written);
    }

    private static String again(String written) {
        try {
            return ModelJson.write(ModelReader.read(written), JsonStyle.COMPACT);
        } catch (InvalidModelException e) {
            throw new AssertionError("a model that was read and written can't be read: " + written, e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen;

import dev.spicewire.model.JsonStyle;
import dev.spicewire.model.ModelJson;
import dev.spicewire.output.OutputTree;
import dev.spicewire.proto.model.Protocol;
import java.util.Locale;
import java.util.Map;

/** The resolved model as JSON, in one file named after the protocol, such as {@code spice-model.json}. */
public record ModelBackend() implements Backend {

    @Override
    public String name() {
        return "model";
    }

    @Override
    public String settings() {
        return "";
    }

    @Override
    public OutputTree generate(Protocol protocol) {
        String file = protocol.name().toLowerCase(Locale.ROOT) + "-model.json";
        return OutputTree.of(Map.of(file, ModelJson.write(protocol, JsonStyle.PRETTY)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live;

import dev.spicewire.definition.DefinitionLoader;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The bundled definition, read once. */
public final class Definition {

    /** What it defines. */
    public static final Protocol PROTOCOL = load();

    private Definition() {
    }

    private static Protocol load() {
        try {
            return DefinitionLoader.load(List.of(), Dialect.SPICEWIRE).get(0).protocol().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

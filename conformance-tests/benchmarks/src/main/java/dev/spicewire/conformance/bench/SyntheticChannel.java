// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import java.util.List;

/** A definition with one channel of very many messages; their bodies are of four kinds in turn. */
final class SyntheticChannel {

    private static final List<String> BODIES = List.of(
            "uint32 value; uint8 kind;",
            "Place place; uint16 width; uint16 height;",
            "uint32 count; uint8 data[count] @end;",
            "state kind; switch (kind) { case ON: Place place; case OFF: uint32 reason; } how @anon;");

    private SyntheticChannel() {
    }

    /** {@return a definition with so many messages from the server} */
    static String of(int messages) {
        StringBuilder text = new StringBuilder("""
                enum8 state { OFF, ON };
                struct Place { int32 x; int32 y; };
                channel MainChannel {
                server:
                """);
        for (int i = 0; i < messages; i++) {
            text.append("    message { ").append(BODIES.get(i % BODIES.size())).append(" } m_").append(i).append(";\n");
        }
        return text.append("};\nprotocol Synthetic { MainChannel main = 1; };\n").toString();
    }
}

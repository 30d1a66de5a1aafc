// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.file;

import dev.spicewire.capture.testing.Bytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The packets of a capture as lines that a test can compare. */
final class PacketTexts {

    private PacketTexts() {
    }

    static List<String> of(Path capture) throws IOException {
        List<String> texts = new ArrayList<>();
        try (CaptureFile file = CaptureFile.open(capture)) {
            for (Optional<Packet> next = file.next(); next.isPresent(); next = file.next()) {
                Packet packet = next.get();
                texts.add(packet.frame() + " type " + packet.linkType() + " "
                        + HexFormat.of().formatHex(Bytes.of(packet.bytes())) + " of " + packet.wireLength());
            }
        }
        return texts;
    }
}

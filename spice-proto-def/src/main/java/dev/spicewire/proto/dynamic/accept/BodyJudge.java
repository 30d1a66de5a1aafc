// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

import dev.spicewire.proto.model.Message;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Accepts the bodies of one message. What it accepts, reading accepts; what it refuses may still be well-formed, and
 * only reading tells. It refuses a well-formed body only where the passes of reading differ, which takes a definition
 * whose switches demand bytes that they do not have.
 *
 * <p>Immutable, usable by several threads.
 */
public final class BodyJudge {

    private final Part main;

    private BodyJudge(Part main) {
        this.main = main;
    }

    /** {@return a judge of a message; nothing where its definition has what only reading can follow} */
    public static Optional<BodyJudge> of(Message message) {
        try {
            return Optional.of(new BodyJudge(new Parts().of(message)));
        } catch (OnlyReading e) {
            return Optional.empty();
        }
    }

    /**
     * {@return whether bytes are certainly a well-formed body}
     *
     * @param body the bytes from position to limit; neither is changed
     */
    public boolean accepts(ByteBuffer body) {
        Walk walk = new Walk(body, main.slots());
        if (!main.pass(walk, 0)) {
            return false;
        }
        while (walk.hasLater()) {
            if (!walk.followLater()) {
                return false;
            }
        }
        return true;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.proto.model.Direction;
import java.util.Optional;

/** A connection of which a proxy tells in front for whom it is: the PROXY protocol. */
final class ProxyOpening extends Preface {

    private static final String NAME = "PROXY protocol";

    ProxyOpening(Carrier carrier, Surroundings surroundings) {
        super(carrier, surroundings);
    }

    @Override
    void giveUp() {
        skip(NAME + ": its header is not all there");
    }

    @Override
    void look(boolean last) {
        Stretch client = start(Direction.CLIENT);
        Optional<ProxyHeader> header = ProxyHeader.read(client);
        if (header.isPresent()) {
            if (!header.get().source().isEmpty()) {
                tell(NAME + ": the client is " + header.get().source());
            }
            open(NAME, header.get().end(), 0);
        } else if (ProxyHeader.isHopeless(client)) {
            giveUp();
        }
    }
}

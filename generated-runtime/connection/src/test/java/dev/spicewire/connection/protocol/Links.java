// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.CommonCapability;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import java.nio.ByteBuffer;

/** Links of the end of a link stage. */
public final class Links {

    private Links() {
    }

    /** {@return a link of a main, display or whatever channel 0} */
    public static Link of(int channelType, HeaderFormat format) {
        Capabilities common = format == HeaderFormat.MINI ? Capabilities.of(CommonCapability.MINI_HEADER)
                : Capabilities.NONE;
        return new Link(new LinkMessage(0, channelType, 0, common, Capabilities.NONE),
                new LinkReply(0, ByteBuffer.allocate(LinkReply.PUBLIC_KEY_BYTES), common, Capabilities.NONE));
    }
}

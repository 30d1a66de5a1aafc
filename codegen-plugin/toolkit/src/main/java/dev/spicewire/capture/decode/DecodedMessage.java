// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.inside.Part;
import dev.spicewire.proto.dynamic.read.Decoded;
import java.util.List;
import java.util.OptionalLong;

/**
 * A message of a capture with its meaning.
 *
 * @param captured   the message
 * @param name       its names in the protocol
 * @param decoded    its fields, or what is wrong
 * @param time       when the packet that completed it was captured, in nanoseconds since 1970, if that is known
 * @param sinceStart how long that was after the first packet of the capture, in nanoseconds, if that is known
 * @param inside     what it carries in turn; empty where the format does not show it
 */
record DecodedMessage(CapturedMessage captured, MessageName name, Decoded decoded, OptionalLong time,
        OptionalLong sinceStart, List<Part> inside) {
}

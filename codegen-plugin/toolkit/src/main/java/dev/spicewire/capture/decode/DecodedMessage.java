// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.proto.dynamic.read.Decoded;
import java.util.OptionalLong;

/**
 * A message of a capture with its meaning.
 *
 * @param captured the message
 * @param name     its names in the protocol
 * @param decoded  its fields, or what is wrong
 * @param time     when the packet that completed it was captured, in nanoseconds since 1970, if that is known
 */
record DecodedMessage(CapturedMessage captured, MessageName name, Decoded decoded, OptionalLong time) {
}

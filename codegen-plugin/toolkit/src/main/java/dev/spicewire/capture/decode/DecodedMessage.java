package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.proto.dynamic.read.Decoded;

/**
 * A message of a capture with its meaning.
 *
 * @param captured the message
 * @param name     its names in the protocol
 * @param decoded  its fields, or what is wrong
 */
record DecodedMessage(CapturedMessage captured, MessageName name, Decoded decoded) {
}

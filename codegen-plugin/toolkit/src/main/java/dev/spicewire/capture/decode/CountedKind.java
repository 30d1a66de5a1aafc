// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import java.nio.ByteBuffer;
import java.util.function.Predicate;

/**
 * The messages of one kind in a channel, and what there is to know of each: found out once, not for every message.
 *
 * @param kind   the kind
 * @param count  how many there are
 * @param shown  whether they were asked for
 * @param check  whether a body is well-formed
 * @param pacing what they tell of the channel's pace
 */
record CountedKind(MessageKind kind, MessageCount count, boolean shown, Predicate<ByteBuffer> check, Pacing pacing) {
}

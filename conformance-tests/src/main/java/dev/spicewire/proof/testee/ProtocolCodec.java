// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.testee;

import dev.spicewire.proof.codec.MessageCodec;
import dev.spicewire.proto.model.Protocol;

/**
 * A codec with the definitions that give its channels their names.
 *
 * @param protocol the definitions
 * @param codec    does the work
 */
record ProtocolCodec(Protocol protocol, MessageCodec codec) {
}

// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.version;

import dev.spicewire.proto.diagnostics.Sources;
import dev.spicewire.proto.model.Protocol;

/**
 * One of the definitions to compare.
 *
 * @param protocol the model
 * @param sources  the text that its locations point into; those of a serialised model are in no text
 */
public record Version(Protocol protocol, Sources sources) {
}

package dev.spicewire.diff;

import dev.spicewire.proto.diagnostics.Sources;
import dev.spicewire.proto.model.Protocol;

/**
 * One of the definitions to compare.
 *
 * @param protocol the model
 * @param sources  the text that its locations point into; a serialised model has none
 */
public record Version(Protocol protocol, Sources sources) {
}

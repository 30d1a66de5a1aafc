// SPDX-License-Identifier: Apache-2.0
/**
 * The interpretive codec: message bodies to values and back, driven by the resolved model alone.
 * Entry point: {@link dev.spicewire.proto.dynamic.DynamicCodec}.
 */
package dev.spicewire.proto.dynamic;

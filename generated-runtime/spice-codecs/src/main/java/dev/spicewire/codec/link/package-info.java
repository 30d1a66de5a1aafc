// SPDX-License-Identifier: Apache-2.0
/**
 * The capabilities of each type of channel, by name. Link messages themselves are in the runtime, in
 * {@code dev.spicewire.runtime.link}.
 */
package dev.spicewire.codec.link;

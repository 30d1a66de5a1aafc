// SPDX-License-Identifier: Apache-2.0
/**
 * The stream between the link stage and the bodies: data headers, messages cut out of a stream that arrives in any
 * chunks, sub-message lists, and the way back. It depends on the JDK alone.
 */
package dev.spicewire.runtime.framing;

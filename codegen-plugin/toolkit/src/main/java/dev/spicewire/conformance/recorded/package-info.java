// SPDX-License-Identifier: Apache-2.0
/**
 * Judges the peers of recorded sessions: {@link dev.spicewire.conformance.recorded.CaptureCheck} is the way in.
 */
package dev.spicewire.conformance.recorded;

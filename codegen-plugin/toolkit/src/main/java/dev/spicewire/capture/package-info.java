// SPDX-License-Identifier: Apache-2.0
/**
 * SPICE out of captures: finds SPICE connections by their magic on any port, follows the link stage, and hands on every
 * message of both directions, one at a time. {@link dev.spicewire.capture.CaptureDecoder} is the way in.
 */
package dev.spicewire.capture;

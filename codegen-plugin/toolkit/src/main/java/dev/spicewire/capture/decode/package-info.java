// SPDX-License-Identifier: Apache-2.0
/**
 * The service behind {@code spicewire decode}: the messages of a capture with their names and fields, as text, as JSON
 * lines or as a summary. {@link dev.spicewire.capture.decode.DecodeService} is the way in.
 */
package dev.spicewire.capture.decode;

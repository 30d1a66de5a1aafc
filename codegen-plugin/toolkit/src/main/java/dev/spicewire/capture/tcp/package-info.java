// SPDX-License-Identifier: Apache-2.0
/** TCP connections out of segments: numbering, and each direction's bytes in order. */
package dev.spicewire.capture.tcp;

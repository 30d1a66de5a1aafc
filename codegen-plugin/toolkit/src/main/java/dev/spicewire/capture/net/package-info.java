// SPDX-License-Identifier: Apache-2.0
/** From a captured packet to a TCP segment: link layers, IPv4 with fragments, IPv6 with extension headers. */
package dev.spicewire.capture.net;

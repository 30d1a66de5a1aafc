// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

/** What a captured packet is for us: a TCP segment, or something that is only counted. */
public sealed interface PacketContent permits TcpSegment, LeftOut, Fragment, UnknownLink {
}

// SPDX-License-Identifier: Apache-2.0
/** Capture files: packets out of pcap and pcapng, read as a stream, one packet in memory at a time. */
package dev.spicewire.capture.file;

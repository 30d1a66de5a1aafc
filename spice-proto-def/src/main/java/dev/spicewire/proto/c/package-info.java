// SPDX-License-Identifier: Apache-2.0
/** What C calls the things of a protocol, in the headers that upstream generates. */
package dev.spicewire.proto.c;

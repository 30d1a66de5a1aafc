// SPDX-License-Identifier: Apache-2.0
/** Parts of a protocol: chosen channels and messages, with the types that they need. */
package dev.spicewire.proto.select;

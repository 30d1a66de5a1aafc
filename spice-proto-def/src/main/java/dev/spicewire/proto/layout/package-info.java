// SPDX-License-Identifier: Apache-2.0
/** What follows from a model for its bytes on the wire. */
package dev.spicewire.proto.layout;

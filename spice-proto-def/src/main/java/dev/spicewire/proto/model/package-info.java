// SPDX-License-Identifier: Apache-2.0
/** What a definition means, whatever its text looks like: types, channels and the protocol, with names resolved. */
package dev.spicewire.proto.model;

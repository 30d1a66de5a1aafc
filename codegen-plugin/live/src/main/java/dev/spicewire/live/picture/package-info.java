// SPDX-License-Identifier: Apache-2.0
/** A picture that is known pixel by pixel, and the messages that draw it. */
package dev.spicewire.live.picture;

// SPDX-License-Identifier: Apache-2.0
/** Conditions that users choose messages by: {@code msg == "draw_copy" && size > 4096}. */
package dev.spicewire.proto.where;

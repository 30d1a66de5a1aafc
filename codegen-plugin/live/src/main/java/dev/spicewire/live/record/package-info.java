// SPDX-License-Identifier: Apache-2.0
/** Records what passes a proxy, as captures that other tools open. */
package dev.spicewire.live.record;

// SPDX-License-Identifier: Apache-2.0
/** A server that shows a known picture and tells what its clients send. */
package dev.spicewire.live.server;

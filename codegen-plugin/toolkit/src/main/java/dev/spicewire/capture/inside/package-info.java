// SPDX-License-Identifier: Apache-2.0
/**
 * What the messages of a capture carry in turn: the agent's conversation, USB packets, smartcards, shared folders,
 * named ports, frames of video and images.
 */
package dev.spicewire.capture.inside;

// SPDX-License-Identifier: Apache-2.0
/**
 * Whether a body is well-formed, and nothing else: what reading checks, without making nodes, paths and values. Steps
 * are made once for a message; a body is walked through without allocating more than the numbers that others depend on.
 */
package dev.spicewire.proto.dynamic.accept;

// SPDX-License-Identifier: Apache-2.0
/**
 * Which definition of one version is which of the other, and how messages use it. Entry point:
 * {@link dev.spicewire.proto.diff.match.Matcher}.
 */
package dev.spicewire.proto.diff.match;

// SPDX-License-Identifier: Apache-2.0
/**
 * What is a difference: one family of rules for each kind of thing that can change. Entry point:
 * {@link dev.spicewire.proto.diff.rules.Rules}.
 */
package dev.spicewire.proto.diff.rules;

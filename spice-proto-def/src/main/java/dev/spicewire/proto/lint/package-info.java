// SPDX-License-Identifier: Apache-2.0
/**
 * Advice about models that are right. {@link dev.spicewire.proto.lint.Lint} is the way in.
 */
package dev.spicewire.proto.lint;

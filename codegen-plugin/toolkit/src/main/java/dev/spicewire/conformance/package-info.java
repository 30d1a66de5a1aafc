// SPDX-License-Identifier: Apache-2.0
/**
 * Conformance runs: drives an implementation in any language through suites of cases, over the testee protocol or in
 * this JVM, and says where it is wrong.
 */
package dev.spicewire.conformance;

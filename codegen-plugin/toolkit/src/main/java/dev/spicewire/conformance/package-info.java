// SPDX-License-Identifier: Apache-2.0
/**
 * Conformance runs: drives an implementation in any language through suites of cases, over the testee protocol, and
 * says where it is wrong.
 */
package dev.spicewire.conformance;

// SPDX-License-Identifier: Apache-2.0
/** What the answers of a testee are worth. */
package dev.spicewire.conformance.verdict;

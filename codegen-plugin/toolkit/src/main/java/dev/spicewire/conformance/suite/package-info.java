// SPDX-License-Identifier: Apache-2.0
/** What a testee is asked, and what it should answer: cases, read from files of vectors. */
package dev.spicewire.conformance.suite;

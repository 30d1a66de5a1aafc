// SPDX-License-Identifier: Apache-2.0
/** Conformance runs as tests of JUnit 5 and 6. */
package dev.spicewire.conformance.junit;

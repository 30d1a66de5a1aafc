// SPDX-License-Identifier: Apache-2.0
/** Conformance runs as tests of JUnit 5 and 6. */
@NullMarked
package dev.spicewire.conformance.junit;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * What users of generated SPICE codecs need: values and messages, views and writers of messages in place, the error for
 * malformed bodies, an output for gathering writes, and little-endian numbers in a buffer. It depends on the JDK alone.
 *
 * <p>These types, with those of {@code framing} and {@code link}, are the public API, which only grows between major
 * versions. The packages {@code support} and {@code support.writer} are called by generated code and may change with
 * the generator's version.
 */
package dev.spicewire.runtime;

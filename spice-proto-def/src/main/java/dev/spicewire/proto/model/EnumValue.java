// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

import dev.spicewire.proto.diagnostics.Location;

/**
 * A named value of an {@link EnumType}.
 *
 * @param name       its name, which may start with a digit
 * @param number     the number of an enum value, the bit position of a flag
 * @param attributes attributes behind the value, such as {@code @deprecated}
 * @param doc        doc comment, or the empty string
 * @param location   where it is defined
 */
public record EnumValue(String name, long number, Attributes attributes, String doc, Location location) {
}

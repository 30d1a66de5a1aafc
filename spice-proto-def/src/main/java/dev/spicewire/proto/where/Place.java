// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.where;

/**
 * A place in a condition.
 *
 * @param start  index of its first character
 * @param length number of its characters, at least 1
 */
public record Place(int start, int length) {
}

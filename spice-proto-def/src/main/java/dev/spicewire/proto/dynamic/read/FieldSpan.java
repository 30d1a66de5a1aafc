// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.read;

/**
 * Which bytes of a body a member takes.
 *
 * @param path   the member, such as {@code base.clip.type}
 * @param offset its first byte
 * @param length how many bytes it takes
 * @param text   its value, for an array how many elements it has
 */
public record FieldSpan(String path, int offset, int length, String text) {
}

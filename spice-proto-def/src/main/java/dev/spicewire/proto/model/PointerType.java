// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

/**
 * A pointer: in place four bytes that hold an offset from the first byte of the body, 0 for null.
 *
 * @param target a {@link Struct} or an {@link ArrayType}
 */
public record PointerType(Type target) implements Type {
}

// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.value;

/**
 * A value of a message's fields: an immutable tree that says nothing about the layout.
 *
 * <ul>
 * <li>integers, enums and flags: {@link IntValue};
 * <li>arrays of {@code uint8} and {@code int8}, and strings: {@link BytesValue}; other arrays: {@link ListValue};
 * <li>structs and messages: {@link StructValue}, without {@code @zero} members;
 * <li>a pointer: its target, or {@link NullValue};
 * <li>a switch: a {@link StructValue} with one member, named as the taken case's, or {@link NullValue} when no case
 * matches;
 * <li>a {@code unix_fd}: {@link NullValue}, since the descriptor is not in the body.
 * </ul>
 */
public sealed interface Value permits IntValue, BytesValue, ListValue, StructValue, NullValue {
}

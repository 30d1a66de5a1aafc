// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

/** A {@code unix_fd}: a descriptor that travels out of band and takes no byte of the body. */
public record FdType() implements Type {
}

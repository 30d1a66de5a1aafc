// SPDX-License-Identifier: Apache-2.0
/**
 * From bytes to values. Reading goes through {@code Node}s: {@code BodyReader} checks a body and notes what stands
 * where, the value tree and the findings of strict reading both come from these notes.
 */
package dev.spicewire.proto.dynamic.read;

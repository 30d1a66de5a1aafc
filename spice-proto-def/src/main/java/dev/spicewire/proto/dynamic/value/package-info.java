// SPDX-License-Identifier: Apache-2.0
/**
 * What a message holds, as a tree of values; the paths to its members, and what members say of one another, such as the
 * number of an array's elements.
 */
package dev.spicewire.proto.dynamic.value;

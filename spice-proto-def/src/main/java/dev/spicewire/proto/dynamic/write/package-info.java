// SPDX-License-Identifier: Apache-2.0
/**
 * From values to canonical bytes.
 */
package dev.spicewire.proto.dynamic.write;

// SPDX-License-Identifier: Apache-2.0
/**
 * What all resolvers share: the dialect, findings with the severity they have in it, the names defined so far, and the
 * rules on attributes.
 */
package dev.spicewire.proto.resolve.context;

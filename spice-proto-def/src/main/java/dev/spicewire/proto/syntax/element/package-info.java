// SPDX-License-Identifier: Apache-2.0
/**
 * What a file consists of, with locations: elements without a meaning, as the parser gives them to the resolvers.
 */
package dev.spicewire.proto.syntax.element;

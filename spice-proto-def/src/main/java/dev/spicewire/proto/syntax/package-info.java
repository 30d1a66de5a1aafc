// SPDX-License-Identifier: Apache-2.0
/**
 * Text to elements with locations. Syntax alone: nothing here knows what a name means.
 */
package dev.spicewire.proto.syntax;

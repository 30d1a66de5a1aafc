// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax.element;

/**
 * A definition with a syntax error inside. Its name is kept, so that uses of it are not reported as unknown too.
 *
 * @param name what it would have defined
 */
public record BrokenElement(Name name) implements DefinitionElement {
}

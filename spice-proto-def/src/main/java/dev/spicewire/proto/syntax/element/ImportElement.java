// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax.element;

/**
 * {@code import "file";}.
 *
 * @param name the file, relative to the importing one, without quotes
 */
public record ImportElement(Name name) implements DefinitionElement {
}

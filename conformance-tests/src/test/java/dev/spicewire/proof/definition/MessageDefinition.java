// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import java.util.List;

/**
 * A message with a name of its own, which several entries of channels can use.
 *
 * @param name       its name
 * @param opaque     whether it is nothing but bytes that are taken as they are
 * @param members    its members
 * @param attributes which of those that make sense
 * @param doc        its comment
 */
record MessageDefinition(Name name, boolean opaque, List<MemberDefinition> members, List<Integer> attributes, Doc doc) {
}

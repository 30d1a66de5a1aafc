// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.conformance.suite.Level;
import dev.spicewire.conformance.suite.Rule;

/**
 * A message that breaks a rule; its sender does.
 *
 * @param rule  the rule
 * @param level how much it matters
 * @param place the message
 * @param what  what it does, and what would be right
 */
public record Violation(Rule rule, Level level, Place place, String what) {
}

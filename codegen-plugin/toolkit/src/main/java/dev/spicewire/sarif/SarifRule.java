// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.sarif;

/**
 * A rule that results refer to.
 *
 * @param id          stable identifier
 * @param title       what it is about, a few words
 * @param explanation why it matters
 */
public record SarifRule(String id, String title, String explanation) {
}

// SPDX-License-Identifier: Apache-2.0
/** Makes suites from definitions: bodies that show all that messages can be, and bodies that are wrong in one thing. */
package dev.spicewire.conformance.vectors;

// SPDX-License-Identifier: Apache-2.0
/** Which tool this is. */
package dev.spicewire.tool;

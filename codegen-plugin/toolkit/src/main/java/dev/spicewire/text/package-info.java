// SPDX-License-Identifier: Apache-2.0
/** Text for terminals. */
package dev.spicewire.text;

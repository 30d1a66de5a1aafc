// SPDX-License-Identifier: Apache-2.0
/** What reports in SARIF 2.1.0 have in common. */
package dev.spicewire.sarif;

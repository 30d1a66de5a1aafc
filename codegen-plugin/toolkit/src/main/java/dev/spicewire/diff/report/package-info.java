// SPDX-License-Identifier: Apache-2.0
/** Reports of a comparison, for people and for programs. */
package dev.spicewire.diff.report;

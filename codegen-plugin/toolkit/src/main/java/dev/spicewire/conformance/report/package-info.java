// SPDX-License-Identifier: Apache-2.0
/** Reports of conformance runs, for people and for programs. */
package dev.spicewire.conformance.report;

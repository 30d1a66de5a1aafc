// SPDX-License-Identifier: Apache-2.0
/** What archives of captures hold, found capture by capture and added up in any order. */
package dev.spicewire.conformance.archive;

// SPDX-License-Identifier: Apache-2.0
/** Checking definitions: the findings of parser, resolver and lint as reports for people and for programs. */
package dev.spicewire.check;

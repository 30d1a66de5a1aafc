// SPDX-License-Identifier: Apache-2.0
/**
 * What emitters share about one protocol: names and offsets, Javadoc, and code that reads the members which decide on
 * others.
 */
package dev.spicewire.codegen.java.context;

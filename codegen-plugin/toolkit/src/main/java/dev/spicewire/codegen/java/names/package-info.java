// SPDX-License-Identifier: Apache-2.0
/** The identifiers of all that is generated, each of which is handed out once in its namespace. */
package dev.spicewire.codegen.java.names;

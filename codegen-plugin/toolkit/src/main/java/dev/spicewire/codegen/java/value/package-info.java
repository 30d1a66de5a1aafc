// SPDX-License-Identifier: Apache-2.0
/** Emits values: records with their checks and encoding, the types of switches, enums and flags. */
package dev.spicewire.codegen.java.value;

// SPDX-License-Identifier: Apache-2.0
/** Emits views, which validate a body once and then read in place. */
package dev.spicewire.codegen.java.view;

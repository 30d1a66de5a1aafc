// SPDX-License-Identifier: Apache-2.0
/** Emits writers, which write canonical bytes in place. */
package dev.spicewire.codegen.java.writer;

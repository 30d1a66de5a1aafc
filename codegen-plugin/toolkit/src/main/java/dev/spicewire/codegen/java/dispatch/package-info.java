// SPDX-License-Identifier: Apache-2.0
/** Emits what tells the messages of channels apart: sealed interfaces, handlers and dispatchers. */
package dev.spicewire.codegen.java.dispatch;

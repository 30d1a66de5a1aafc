// SPDX-License-Identifier: Apache-2.0
/** What a field is in Java: the shape of its type, the Java types of numbers, and the runtime's types. */
package dev.spicewire.codegen.java.shape;

// SPDX-License-Identifier: Apache-2.0
/**
 * The Java backend: a resolved protocol in, source files of values, views, writers, enums, flags and dispatch out. What
 * is emitted comes from the packages inside this one, one emitter a construct; here it is put together.
 */
package dev.spicewire.codegen.java;

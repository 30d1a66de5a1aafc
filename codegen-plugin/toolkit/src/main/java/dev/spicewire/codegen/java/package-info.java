/**
 * The Java backend: a resolved protocol in, source files of values, views, writers, enums, flags and dispatch out. One
 * emitter a construct.
 */
package dev.spicewire.codegen.java;

/** Emits writers, which write canonical bytes in place. */
package dev.spicewire.codegen.java.writer;

/** The identifiers of all that is generated, each of which is handed out once in its scope. */
package dev.spicewire.codegen.java.names;

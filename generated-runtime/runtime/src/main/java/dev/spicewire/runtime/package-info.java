/**
 * What generated SPICE codecs call: access to little-endian bytes, the error for malformed bodies, and outputs.
 * It depends on the JDK alone.
 */
package dev.spicewire.runtime;

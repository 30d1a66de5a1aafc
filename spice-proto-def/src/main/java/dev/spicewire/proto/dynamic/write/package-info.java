/**
 * From values to canonical bytes.
 */
package dev.spicewire.proto.dynamic.write;

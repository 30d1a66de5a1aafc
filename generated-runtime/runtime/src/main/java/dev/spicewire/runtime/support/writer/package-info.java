/**
 * Called by generated code: may change with the generator's version, so that code of one version needs the runtime of
 * the same. Here is what generated writers consist of; {@link dev.spicewire.runtime.MessageWriter} tells how they are
 * used.
 */
package dev.spicewire.runtime.support.writer;

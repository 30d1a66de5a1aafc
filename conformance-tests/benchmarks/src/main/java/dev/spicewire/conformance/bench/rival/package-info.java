/** The same messages with codecs that are not ours. */
package dev.spicewire.conformance.bench.rival;

// SPDX-License-Identifier: Apache-2.0
/** The same messages with codecs that are not ours. */
package dev.spicewire.conformance.bench.rival;

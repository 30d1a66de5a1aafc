// SPDX-License-Identifier: Apache-2.0
/** The messages in protobuf. */
package dev.spicewire.conformance.bench.rival.proto;

// SPDX-License-Identifier: Apache-2.0
/**
 * Elements to models, collecting every error. {@link dev.spicewire.proto.resolve.Definitions} is the way in.
 */
package dev.spicewire.proto.resolve;

// SPDX-License-Identifier: Apache-2.0
/**
 * Called by generated code: may change with the generator's version, so that code of one version needs the runtime of
 * the same. Here are reading and checking of bodies, the encoder of values, and checks that values make. What users
 * need is in {@link dev.spicewire.runtime}.
 */
package dev.spicewire.runtime.support;

// SPDX-License-Identifier: Apache-2.0
/** Reports in the XML of JUnit, whatever they are about. */
package dev.spicewire.junit;
